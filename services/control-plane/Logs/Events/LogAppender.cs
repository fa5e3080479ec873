using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// Writes events, and makes and removes the streams that hold them. One commit has the chunk, the stream that lists it and the group's
/// usage; the usage's revision keeps writers of one group from overwriting each other, also in other replicas.
/// </summary>
internal sealed class LogAppender(IDocumentStore store, LogGroups groups, LogSweeper sweeper, LogTurns turns, TimeProvider time)
{
    private const int MostAttempts = 100;

    /// <summary>Appends to a stream, oldest event first.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stream">The stream's name.</param>
    /// <param name="lines">The events.</param>
    /// <param name="createsMissing">Whether group and stream appear as they are named; else their absence is a failure.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Outcome<Empty>> AppendAsync(
        LogGroupName group, string stream, IReadOnlyList<LogLine> lines, bool createsMissing, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await PendingAppend.ReadAsync(store, group, stream, cancellationToken);
            if (!createsMissing && (found.Missing ?? (found.Stream is null ? LogsFailures.StreamMissing : null)) is { } failure)
            {
                return failure;
            }

            var writes = await found.AddAsync(store, groups, lines, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                await sweeper.SweepIfDueAsync(group, found.Usage, cancellationToken);
                return new Empty();
            }
        }

        return LogsFailures.Contended;
    }

    public async Task<Outcome<Empty>> CreateStreamAsync(LogGroupName group, string stream, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await PendingAppend.ReadAsync(store, group, stream, cancellationToken);
            if ((found.Missing ?? (found.Stream is null ? null : LogsFailures.StreamExists)) is { } failure)
            {
                return failure;
            }

            var writes = await found.AddAsync(store, groups, [], time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
            if ((await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                await sweeper.SweepIfDueAsync(group, found.Usage, cancellationToken);
                return new Empty();
            }
        }

        return LogsFailures.Contended;
    }

    public async Task<Outcome<Empty>> DeleteStreamAsync(LogGroupName group, string stream, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        var found = await PendingAppend.ReadAsync(store, group, stream, cancellationToken);
        if ((found.Missing ?? (found.Stream is null ? LogsFailures.StreamMissing : null)) is { } failure)
        {
            return failure;
        }

        await sweeper.RemoveAsync(group, [found.Stream!], cancellationToken);
        return new Empty();
    }
}
