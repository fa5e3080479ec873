using System.Threading.Channels;
using Gatehouse.EdgeRouter.WebSockets.Registering;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.WebSockets.Messages;

/// <summary>
/// Tells <c>$disconnect</c> of connections whose edge died, a few at a time: an edge may take thousands with it. What was taken on is told
/// before this edge stops.
/// </summary>
internal sealed class LostConnections(Disconnecting disconnecting, EdgeOptions edge, ILogger<LostConnections> log) : BackgroundService
{
    private const int Most = 10_000;
    private const int AtOnce = 16;

    private readonly Channel<ConnectionRecord> _waiting = Channel.CreateBounded<ConnectionRecord>(Most);

    /// <summary>False where too many wait.</summary>
    public bool TryTake(ConnectionRecord lost) => _waiting.Writer.TryWrite(lost);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _waiting.Reader.ReadAllAsync(CancellationToken.None),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (lost, _) =>
        {
            log.ConnectionLost(lost.ConnectionId, lost.ApiId, lost.Stage);
            await disconnecting.TellAsync(ConnectionOf(lost), CloseCause.Lost);
        });

    private Connection ConnectionOf(ConnectionRecord record) => new(
        record.ConnectionId,
        record.ApiId,
        record.Stage,
        edge.DomainNameOf(record.ApiId),
        record.ConnectedAt.ToDateTimeOffset(),
        record.SourceIp,
        record.HasUserAgent ? record.UserAgent : null)
    {
        Caller = record.HasCaller ? CallerRecord.Read(record.Caller) : null,
    };
}
