using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>How the parts of an API are read.</summary>
internal sealed class ApiReader(IDocumentStore store)
{
    public async Task<Outcome<T>> GetAsync<T>(
        CallScope scope, string apiId, ApiPart<T> part, string id, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var key = part.Kind.Key(scope.Account, scope.Region, ApiPart<T>.DocumentId(apiId, id));
        if (await store.FindAsync(part.Kind, key, cancellationToken) is { } found)
        {
            return found.Value;
        }

        return await ExistsAsync(scope, apiId, cancellationToken) ? part.Missing(id) : ApiFailures.Missing(apiId);
    }

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

        if (!await ExistsAsync(scope, apiId, cancellationToken))
        {
            return ApiFailures.Missing(apiId);
        }

        if (group.Length > 0)
        {
            return await ListGroupAsync(scope, apiId, part, group, cancellationToken);
        }

        var found = await store.ListAsync(
            new(part.Kind.Name, scope.Account, scope.Region, apiId, page.Limit, page.PageToken), cancellationToken);
        return PartPage<T>.From(found, part.Kind);
    }

    private async Task<bool> ExistsAsync(CallScope scope, string apiId, CancellationToken cancellationToken) =>
        await store.GetAsync(ApiDocument.Key(scope, apiId), cancellationToken) is not null;

    // A route has one response and an integration a handful: they are answered as one page.
    private async Task<PartPage<T>> ListGroupAsync<T>(
        CallScope scope, string apiId, ApiPart<T> part, string group, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var prefix = ApiPart<T>.DocumentId(apiId, group);
        var items = new List<T>();
        await foreach (var kept in store.ListAllAsync(part.Kind, scope.Account, scope.Region, apiId, cancellationToken))
        {
            if (kept.Key.Id.StartsWith(prefix, StringComparison.Ordinal))
            {
                items.Add(kept.Value);
            }
        }

        return new PartPage<T>(items, null);
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">This page's items, in the order of their ids.</param>
/// <param name="NextToken">What fetches the next page; null on the last.</param>
internal sealed record PartPage<T>(IReadOnlyList<T> Items, string? NextToken)
    where T : class, IMessage<T>, new()
{
    public static PartPage<T> From(DocumentPage page, DocumentKind<T> kind) =>
        new(
            [.. page.Documents.Select(document => kind.Read(document).Value)],
            page.NextPageToken is { } token ? PageRequest.WriteToken(token) : null);
}
