using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html</summary>
internal sealed class GetApiKeys(ApiKeyReader keys, IDocumentStore store) : IOperation<GetApiKeysRequest, ApiKeyPage>
{
    public async Task<Outcome<ApiKeyPage>> HandleAsync(GetApiKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request.HasLimit ? request.Limit : null, request.Position, out var page))
        {
            return GatewayFailures.BadPage;
        }

        if (request.HasNameQuery || request.HasCustomerId)
        {
            return await FindAsync(request, scope, cancellationToken);
        }

        var found = await keys.ListAsync(scope, page, cancellationToken);
        var answer = new ApiKeyPage { Items = { found.Items.Select(key => ApiKeyAnswers.Describe(key, request.IncludeValues)) } };
        if (found.NextToken is { } position)
        {
            answer.Position = position;
        }

        return answer;
    }

    // Those that are asked for by name or customer are answered as one page.
    private async Task<ApiKeyPage> FindAsync(GetApiKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new ApiKeyPage();
        await foreach (var (_, key, _) in store.ListAllAsync(ApiKeyDocument.Root.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            if (key.Name.StartsWith(request.NameQuery, StringComparison.Ordinal) && (!request.HasCustomerId || key.CustomerId == request.CustomerId))
            {
                answer.Items.Add(ApiKeyAnswers.Describe(key, request.IncludeValues));
            }
        }

        return answer;
    }
}
