using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// Writes events, and makes and removes the streams that hold them. One commit has the chunks, the streams that list them and the group's
/// usage; the usage's revision keeps writers of one group from overwriting each other, also in other replicas.
/// </summary>
internal sealed class LogAppender(IDocumentStore store, LogGroups groups, LogSweeper sweeper, LogTurns turns, TimeProvider time)
{
    private const int MostAttempts = 100;

    /// <summary>Each stream is a document and a chunk, and a commit has its limit.</summary>
    private const int MostStreams = 400;

    /// <summary>Appends to streams of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="lines">The events by stream.</param>
    /// <param name="createsMissing">Whether group and streams appear as they are named; else their absence is a failure.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Outcome<Empty>> AppendAsync(
        LogGroupName group, IReadOnlyCollection<StreamLines> lines, bool createsMissing, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        foreach (var some in lines.Chunk(MostStreams))
        {
            var appended = await CommitAsync(group, some, pending => createsMissing ? null : pending.Missing, cancellationToken);
            if (!appended.Succeeded)
            {
                return appended;
            }
        }

        return new Empty();
    }

    public async Task<Outcome<Empty>> CreateStreamAsync(LogGroupName group, string stream, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        return await CommitAsync(group, [new StreamLines(stream, ByteString.Empty)], pending => pending.Existing, cancellationToken);
    }

    public async Task<Outcome<Empty>> DeleteStreamAsync(LogGroupName group, string stream, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(group, cancellationToken);
        if (await store.FindAsync(LogGroupDocument.Usage, LogGroupDocument.UsageKey(group), cancellationToken) is null)
        {
            return LogsFailures.GroupMissing;
        }

        if (await store.FindAsync(LogStreamDocument.Kind, LogStreamDocument.Key(group, stream), cancellationToken) is not { } kept)
        {
            return LogsFailures.StreamMissing;
        }

        await sweeper.RemoveAsync(group, [kept], cancellationToken);
        return new Empty();
    }

    private async Task<Outcome<Empty>> CommitAsync(
        LogGroupName group, StreamLines[] lines, Func<PendingAppend, AwsFailure?> refuse, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var pending = await PendingAppend.ReadAsync(store, group, lines.Select(one => one.Stream), now, cancellationToken);
            if (refuse(pending) is { } failure)
            {
                return failure;
            }

            foreach (var one in lines)
            {
                await pending.AddAsync(one, now, cancellationToken);
            }

            if ((await store.CommitAsync(pending.Writes(groups), cancellationToken)).Committed)
            {
                await sweeper.SweepIfDueAsync(group, pending.Usage, cancellationToken);
                return new Empty();
            }
        }

        return LogsFailures.Contended;
    }
}
