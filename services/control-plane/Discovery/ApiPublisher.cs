using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// Keeps <see cref="PublishedApis"/> equal to the store, whichever replica of the control-plane writes it.
/// <code>
/// position → list all APIs → publish each → complete
///     └──→ change feed → changed ids (each once) → read the API → publish
/// </code>
/// The feed is read from the position before the listing, so nothing falls between the two.
/// </summary>
internal sealed class ApiPublisher(
    IDocumentStore store, ApiSnapshots snapshots, PublishedApis published, TimeProvider time, ILogger<ApiPublisher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishAsync(stoppingToken);
            }
            catch (ChangesLostException exception)
            {
                log.ChangeFeedLost(exception);
            }
            catch (StoreUnavailableException exception)
            {
                log.PublishingInterrupted(exception, Pause);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = new ApiChanges();
        var position = await store.GetRevisionAsync(both.Token);
        await PublishAllAsync(position, both.Token);
        Task[] loops = [CollectAsync(position, changes, both.Token), PublishChangesAsync(changes, both.Token)];
        var ended = await Task.WhenAny(loops);

        // One cannot go on without the other; what ended it is told, not that the other was cancelled for it.
        await both.CancelAsync();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private async Task PublishAllAsync(long position, CancellationToken cancellationToken)
    {
        var ids = await snapshots.ListIdsAsync(cancellationToken);
        foreach (var apiId in published.Ids.Union(ids, StringComparer.Ordinal))
        {
            await PublishOneAsync(apiId, cancellationToken);
        }

        published.Reach(position);
        published.Complete.TrySetResult();
    }

    private async Task CollectAsync(long position, ApiChanges changes, CancellationToken cancellationToken)
    {
        await foreach (var change in store.WatchAsync(position, cancellationToken))
        {
            if (ApiIdOf(change.Key) is { } apiId)
            {
                changes.Add(apiId);
            }

            if (change.EndsCommit)
            {
                changes.Reach(change.Revision);
            }
        }
    }

    private async Task PublishChangesAsync(ApiChanges changes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (apiIds, revision) = await changes.TakeAsync(cancellationToken);
            foreach (var apiId in apiIds)
            {
                await PublishOneAsync(apiId, cancellationToken);
            }

            published.Reach(revision);
        }
    }

    private async Task PublishOneAsync(string apiId, CancellationToken cancellationToken) =>
        published.Publish(apiId, await snapshots.ReadAsync(apiId, published.Find(apiId), cancellationToken));

    // Every commit of an API writes the API's own document; its parts need no watching.
    private static string? ApiIdOf(DocumentKey key) =>
        key.Kind == ApiDocument.Kind.Name || key.Kind == ApiDocument.IdKind.Name ? key.Id : null;
}
