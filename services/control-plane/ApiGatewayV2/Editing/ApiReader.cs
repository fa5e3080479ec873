using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>How APIs and their parts are read.</summary>
internal sealed class ApiReader(IDocumentStore store) : RootReader<ApiRecord>(store, ApiDocument.Root)
{
    /// <summary>One page of an API's parts. A group (<c>routeId/</c>) keeps to the parts of one part.</summary>
    public async Task<Outcome<PartPage<T>>> ListAsync<T>(
        CallScope scope,
        string apiId,
        ApiPart<T> part,
        string maxResults,
        string nextToken,
        CancellationToken cancellationToken,
        string group = "")
        where T : class, IMessage<T>, new()
    {
        if (!PageRequest.TryRead(maxResults, nextToken, out var page))
        {
            return GatewayFailures.BadPage;
        }

        if (group.Length == 0)
        {
            return await ListAsync(scope, apiId, part, page, cancellationToken);
        }

        return await ExistsAsync(scope, apiId, cancellationToken)
            ? await ListGroupAsync(scope, apiId, part, group, cancellationToken)
            : ApiFailures.Missing(apiId);
    }

    // A route has one response and an integration a handful: they are answered as one page.
    private async Task<PartPage<T>> ListGroupAsync<T>(
        CallScope scope, string apiId, ApiPart<T> part, string group, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var prefix = ApiPart<T>.DocumentId(apiId, group);
        var items = new List<T>();
        await foreach (var kept in Store.ListAllAsync(part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            if (kept.Key.Id.StartsWith(prefix, StringComparison.Ordinal))
            {
                items.Add(kept.Value);
            }
        }

        return new PartPage<T>(items, null);
    }
}
