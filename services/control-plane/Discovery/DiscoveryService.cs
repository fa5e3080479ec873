using Gatehouse.Protocol;
using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>Tells edges what to serve: everything there is, that this was all, and then each change.</summary>
internal sealed class DiscoveryService(
    Published published, Watches watches, IDocumentStore store, ILogger<DiscoveryService> log) : Protocol.Discovery.DiscoveryBase
{
    public override async Task<Position> GetPosition(Empty request, ServerCallContext context) =>
        new() { Revision = await store.GetRevisionAsync(context.CancellationToken) };

    public override Task Watch(WatchRequest request, IServerStreamWriter<DiscoveryEvent> responseStream, ServerCallContext context)
    {
        log.EdgeWatches(request.EdgeId);
        return watches.RunAsync(context, async cancellationToken =>
        {
            await published.Complete.Task.WaitAsync(cancellationToken);
            using var reader = published.NewReader();
            await SendAsync(reader.Read(), responseStream, cancellationToken);
            await responseStream.WriteAsync(new DiscoveryEvent { Initialized = new Initialized() }, cancellationToken);
            while (true)
            {
                var reached = new DiscoveryEvent { Reached = new Position { Revision = reader.Revision } };
                await responseStream.WriteAsync(reached, cancellationToken);
                await reader.WaitAsync(cancellationToken);
                await SendAsync(reader.Read(), responseStream, cancellationToken);
            }
        });
    }

    private static async Task SendAsync(
        IReadOnlyList<PublishedSubject> subjects, IServerStreamWriter<DiscoveryEvent> responseStream, CancellationToken cancellationToken)
    {
        foreach (var (subject, state, _) in subjects)
        {
            await responseStream.WriteAsync(state ?? subject.Kind.Removed(subject), cancellationToken);
        }
    }
}
