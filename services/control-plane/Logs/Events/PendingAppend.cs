using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>A stream as it was found, and the writes that add events to it.</summary>
internal sealed class PendingAppend
{
    private readonly LogGroupName _group;
    private readonly string _name;
    private readonly Kept<LogUsageRecord>? _usage;

    private PendingAppend(LogGroupName group, string name, Kept<LogUsageRecord>? usage, Kept<LogStreamRecord>? stream)
    {
        (_group, _name, _usage, Stream) = (group, name, usage, stream);
        Usage = usage?.Value ?? new LogUsageRecord();
    }

    /// <summary>The stream; null when there is none yet.</summary>
    public Kept<LogStreamRecord>? Stream { get; }

    /// <summary>How full the group is, with what was added.</summary>
    public LogUsageRecord Usage { get; }

    /// <summary>The failure of callers who may not make groups.</summary>
    public AwsFailure? Missing => _usage is null ? LogsFailures.GroupMissing : null;

    public static async Task<PendingAppend> ReadAsync(
        IDocumentStore store, LogGroupName group, string stream, CancellationToken cancellationToken) => new(
            group,
            stream,
            await store.FindAsync(LogGroupDocument.Usage, LogGroupDocument.UsageKey(group), cancellationToken),
            await store.FindAsync(LogStreamDocument.Kind, LogStreamDocument.Key(group, stream), cancellationToken));

    /// <summary>The commit that adds the events, and whatever is not there yet.</summary>
    public async Task<IReadOnlyList<DocumentWrite>> AddAsync(
        IDocumentStore store, LogGroups groups, IReadOnlyList<LogLine> lines, long now, CancellationToken cancellationToken)
    {
        var key = LogStreamDocument.Key(_group, _name);
        var stream = Stream?.Value.Clone() ?? NewStream(now);
        var writes = new List<DocumentWrite>();
        if (lines.Count > 0)
        {
            var (entry, chunk) = await OpenChunkAsync(store, key, stream, cancellationToken);
            foreach (var line in lines)
            {
                Add(line, now, entry, chunk, stream.Stream);
            }

            stream.Stream.LastIngestionTime = now;
            writes.Add(new PutDocument(LogStreamDocument.ChunkKey(key, entry.Number), key.Id, chunk.ToByteArray()));
        }

        writes.Add(new PutDocument(key, _group.Name, stream.ToByteArray(), Stream?.Revision ?? DocumentWrite.MustNotExist));
        if (_usage is null)
        {
            writes.AddRange(LogGroups.Creating(_group, groups.New(_group.Name), Usage));
        }
        else
        {
            writes.Add(new PutDocument(_usage.Key, "", Usage.ToByteArray(), _usage.Revision));
        }

        return writes;
    }

    private LogStreamRecord NewStream(long now)
    {
        Usage.Streams++;
        return new LogStreamRecord
        {
            // The token was of use to clients of old: they send back what they got.
            Stream = new LogStream { LogStreamName = _name, CreationTime = now, StoredBytes = 0, UploadSequenceToken = LogTokens.NextSequence },
        };
    }

    private static async Task<(LogChunkEntry Entry, LogChunkRecord Chunk)> OpenChunkAsync(
        IDocumentStore store, DocumentKey key, LogStreamRecord stream, CancellationToken cancellationToken)
    {
        if (stream.Chunks.LastOrDefault() is { Bytes: < LogLimits.FullChunk } open
            && await store.FindAsync(LogStreamDocument.Chunk, LogStreamDocument.ChunkKey(key, open.Number), cancellationToken) is { } kept)
        {
            return (open, kept.Value);
        }

        var entry = new LogChunkEntry { Number = stream.NextChunk++, FirstTimestamp = long.MaxValue, LastTimestamp = long.MinValue };
        stream.Chunks.Add(entry);
        return (entry, new LogChunkRecord());
    }

    private void Add(LogLine line, long now, LogChunkEntry entry, LogChunkRecord chunk, LogStream stream)
    {
        chunk.Events.Add(new LogEventRecord
        {
            Timestamp = line.Timestamp,
            IngestionTime = now,
            Sequence = Usage.NextSequence++,
            Message = line.Message,
        });
        var bytes = line.Message.Length + LogLimits.EventOverhead;
        Usage.StoredBytes += bytes;
        entry.Bytes += bytes;
        entry.Events++;
        entry.FirstTimestamp = Math.Min(entry.FirstTimestamp, line.Timestamp);
        entry.LastTimestamp = Math.Max(entry.LastTimestamp, line.Timestamp);
        stream.FirstEventTimestamp = stream.HasFirstEventTimestamp ? Math.Min(stream.FirstEventTimestamp, line.Timestamp) : line.Timestamp;
        stream.LastEventTimestamp = Math.Max(stream.LastEventTimestamp, line.Timestamp);
    }
}
