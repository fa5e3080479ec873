using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html. <c>$LATEST</c> is the first of them.</summary>
internal sealed class ListVersionsByFunction(IDocumentStore store, FunctionEditor functions)
    : IOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>
{
    private const int LargestPage = 50;

    public async Task<Outcome<ListVersionsByFunctionResponse>> HandleAsync(
        ListVersionsByFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        // Terraform takes the qualified ARN from here.
        var all = new List<FunctionConfiguration> { FunctionAnswers.Listed(found.Value.Record.Configuration, asVersion: true) };
        var name = found.Value.Name;
        await foreach (var version in store.ListAllAsync(VersionDocument.Kind, name.Account, name.Region, name.Name, cancellationToken))
        {
            all.Add(FunctionAnswers.Listed(version.Value.Configuration, asVersion: false));
        }

        if (!OffsetPages.TryTake(all, request.HasMaxItems ? request.MaxItems : LargestPage, request.Marker, out var page, out var next))
        {
            return LambdaFailures.UnknownMarker;
        }

        var answer = new ListVersionsByFunctionResponse { Versions = { page } };
        if (next is not null)
        {
            answer.NextMarker = next;
        }

        return answer;
    }
}
