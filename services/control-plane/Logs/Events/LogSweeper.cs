using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// Keeps groups bounded: what is older than the group's retention goes, then the oldest chunks until the group is well below its limit,
/// and the streams longest without an event when there are too many. Runs on behalf of whoever writes, within that writer's turn.
/// </summary>
internal sealed class LogSweeper(
    IDocumentStore store, LogGroups groups, IOptions<ControlPlaneOptions> options, TimeProvider time, ILogger<LogSweeper> log)
{
    private const int MostWrites = 900;

    // Sweeping reads all of a group's streams: it makes room for a while.
    private const double KeptShare = 0.9;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task SweepIfDueAsync(LogGroupName group, LogUsageRecord usage, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (usage.StoredBytes <= options.Value.LargestLogGroup
            && usage.Streams <= options.Value.MostLogStreams
            && now - usage.SweptAt < Interval.TotalMilliseconds)
        {
            return;
        }

        var found = await groups.FindAsync(group, cancellationToken);
        if (!found.Succeeded)
        {
            return;
        }

        var streams = new List<Kept<LogStreamRecord>>();
        await foreach (var stream in store.ListAllAsync(LogStreamDocument.Kind, group.Account, group.Region, group.Name, cancellationToken))
        {
            streams.Add(stream);
        }

        await DropOldStreamsAsync(group, usage, streams, cancellationToken);
        await DropOldChunksAsync(group, streams, Expiry(found.Value, now), now, cancellationToken);
    }

    /// <summary>Removes streams with all that they hold.</summary>
    public async Task RemoveAsync(LogGroupName group, IReadOnlyList<Kept<LogStreamRecord>> streams, CancellationToken cancellationToken)
    {
        foreach (var stream in streams)
        {
            foreach (var writes in LogStreamDocument.Deleting(stream))
            {
                await store.CommitAsync(writes, cancellationToken);
            }
        }

        await EditUsageAsync(group, usage =>
        {
            usage.Streams -= streams.Count;
            usage.StoredBytes -= streams.Sum(stream => stream.Value.Chunks.Sum(chunk => chunk.Bytes));
        }, cancellationToken);
    }

    private static long Expiry(LogGroupRecord record, long now) => record.Group.HasRetentionInDays
        ? now - (long)TimeSpan.FromDays(record.Group.RetentionInDays).TotalMilliseconds
        : long.MinValue;

    private async Task DropOldStreamsAsync(
        LogGroupName group, LogUsageRecord usage, List<Kept<LogStreamRecord>> streams, CancellationToken cancellationToken)
    {
        if (usage.Streams <= options.Value.MostLogStreams)
        {
            return;
        }

        var leaving = streams.OrderBy(stream => Math.Max(stream.Value.Stream.LastIngestionTime, stream.Value.Stream.CreationTime))
            .Take(streams.Count - (int)(options.Value.MostLogStreams * KeptShare))
            .ToArray();
        await RemoveAsync(group, leaving, cancellationToken);
        streams.RemoveAll(leaving.Contains);
        log.LogStreamsDropped(group.Name, leaving.Length);
    }

    private async Task DropOldChunksAsync(
        LogGroupName group, List<Kept<LogStreamRecord>> streams, long expiry, long now, CancellationToken cancellationToken)
    {
        var chunks = streams.SelectMany(stream => stream.Value.Chunks.Select(chunk => (stream, chunk))).OrderBy(pair => pair.chunk.LastTimestamp).ToArray();
        var total = chunks.Sum(pair => pair.chunk.Bytes);
        var allowed = total > options.Value.LargestLogGroup ? (long)(options.Value.LargestLogGroup * KeptShare) : total;
        var leaving = new List<(Kept<LogStreamRecord> Stream, LogChunkEntry Chunk)>();
        foreach (var (stream, chunk) in chunks)
        {
            if (total <= allowed && chunk.LastTimestamp >= expiry)
            {
                break;
            }

            leaving.Add((stream, chunk));
            total -= chunk.Bytes;
        }

        var dropped = 0L;
        foreach (var ofStream in leaving.GroupBy(pair => pair.Stream))
        {
            dropped += await DropAsync(ofStream.Key, [.. ofStream.Select(pair => pair.Chunk)], cancellationToken);
        }

        await EditUsageAsync(group, usage =>
        {
            usage.StoredBytes -= dropped;
            usage.SweptAt = now;
        }, cancellationToken);
    }

    /// <summary>How many bytes it dropped: none where the stream has changed meanwhile.</summary>
    private async Task<long> DropAsync(Kept<LogStreamRecord> stream, LogChunkEntry[] leaving, CancellationToken cancellationToken)
    {
        var record = stream.Value.Clone();
        foreach (var chunk in leaving)
        {
            record.Chunks.Remove(chunk);
        }

        // The stream forgets its chunks before they go: no reader looks for what is not there. A chunk that stays behind is lost space.
        var forgotten = await store.CommitAsync(
            [new PutDocument(stream.Key, ParentOf(stream.Key), record.ToByteArray(), stream.Revision)], cancellationToken);
        if (!forgotten.Committed)
        {
            return 0;
        }

        foreach (var chunks in leaving.Chunk(MostWrites))
        {
            await store.CommitAsync(
                [.. chunks.Select(chunk => new DeleteDocument(LogStreamDocument.ChunkKey(stream.Key, chunk.Number)))], cancellationToken);
        }

        return leaving.Sum(chunk => chunk.Bytes);
    }

    private static string ParentOf(DocumentKey stream) => stream.Id[..stream.Id.IndexOf(':', StringComparison.Ordinal)];

    private async Task EditUsageAsync(LogGroupName group, Action<LogUsageRecord> change, CancellationToken cancellationToken)
    {
        CommitOutcome outcome;
        do
        {
            if (await store.FindAsync(LogGroupDocument.Usage, LogGroupDocument.UsageKey(group), cancellationToken) is not { } kept)
            {
                return;
            }

            change(kept.Value);
            outcome = await store.CommitAsync([new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision)], cancellationToken);
        }
        while (!outcome.Committed);
    }
}
