using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Versions;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html</summary>
internal sealed class ListFunctions(IDocumentStore store) : IOperation<ListFunctionsRequest, ListFunctionsResponse>
{
    private const int LargestPage = 50;

    public async Task<Outcome<ListFunctionsResponse>> HandleAsync(
        ListFunctionsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryReadToken(request.Marker, out var pageToken))
        {
            return LambdaFailures.InvalidParameter("Invalid Marker");
        }

        var limit = request.HasMaxItems ? Math.Min(request.MaxItems, LargestPage) : LargestPage;
        var page = await store.ListAsync(
            new(FunctionDocument.Kind.Name, scope.Account, scope.Region, Limit: limit, PageToken: pageToken), cancellationToken);
        var answer = new ListFunctionsResponse();
        foreach (var document in page.Documents)
        {
            var configuration = FunctionDocument.Kind.Read(document).Value.Configuration;
            answer.Functions.Add(FunctionAnswers.Listed(configuration, asVersion: request.FunctionVersion == "ALL"));
            if (request.FunctionVersion == "ALL")
            {
                await AddVersionsAsync(answer, document.Key, cancellationToken);
            }
        }

        if (page.NextPageToken is { } token)
        {
            answer.NextMarker = PageRequest.WriteToken(token);
        }

        return answer;
    }

    private async Task AddVersionsAsync(ListFunctionsResponse answer, DocumentKey function, CancellationToken cancellationToken)
    {
        await foreach (var version in store.ListAllAsync(VersionDocument.Kind, function.Account, function.Region, function.Id, cancellationToken))
        {
            answer.Functions.Add(FunctionAnswers.Listed(version.Value.Configuration, asVersion: false));
        }
    }
}
