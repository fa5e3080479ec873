using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>How roots and their parts are read.</summary>
internal class RootReader<TRoot>(IDocumentStore store, RootKind<TRoot> roots)
    where TRoot : class, IMessage<TRoot>, new()
{
    protected IDocumentStore Store => store;

    public async Task<Outcome<TRoot>> GetAsync(CallScope scope, string id, CancellationToken cancellationToken) =>
        await store.FindAsync(roots.Kind, roots.Key(scope, id), cancellationToken) is { } kept ? kept.Value : roots.Missing(scope, id);

    /// <summary>One page of the caller's roots.</summary>
    public async Task<PartPage<TRoot>> ListAsync(CallScope scope, PageRequest page, CancellationToken cancellationToken)
    {
        var listing = new DocumentListing(roots.Kind.Name, scope.Account, scope.Region, Limit: page.Limit, PageToken: page.PageToken);
        return PartPage<TRoot>.From(await store.ListAsync(listing, cancellationToken), roots.Kind);
    }

    public async Task<Outcome<T>> GetAsync<T>(CallScope scope, string id, Part<T> part, string partId, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var key = part.Kind.Key(scope.Account, scope.Region, Part<T>.DocumentId(id, partId));
        if (await store.FindAsync(part.Kind, key, cancellationToken) is { } found)
        {
            return found.Value;
        }

        return await ExistsAsync(scope, id, cancellationToken) ? part.Missing(partId) : roots.Missing(scope, id);
    }

    /// <summary>One page of a root's parts.</summary>
    public async Task<Outcome<PartPage<T>>> ListAsync<T>(
        CallScope scope, string id, Part<T> part, PageRequest page, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        if (!await ExistsAsync(scope, id, cancellationToken))
        {
            return roots.Missing(scope, id);
        }

        var listing = new DocumentListing(part.Kind.Name, scope.Account, scope.Region, id, page.Limit, page.PageToken);
        return PartPage<T>.From(await store.ListAsync(listing, cancellationToken), part.Kind);
    }

    protected async Task<bool> ExistsAsync(CallScope scope, string id, CancellationToken cancellationToken) =>
        await store.GetAsync(roots.Key(scope, id), cancellationToken) is not null;
}
