using Gatehouse.Aws.Logs;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>A stream as it was found or begins, and what is added to it.</summary>
internal sealed class GrowingStream
{
    private readonly IDocumentStore _store;
    private readonly LogGroupName _group;
    private readonly DocumentKey _key;
    private readonly long? _revision;
    private readonly LogStreamRecord _record;
    private (LogChunkEntry Entry, LogChunkRecord Chunk)? _open;

    private GrowingStream(IDocumentStore store, LogGroupName group, DocumentKey key, long? revision, LogStreamRecord record) =>
        (_store, _group, _key, _revision, _record) = (store, group, key, revision, record);

    /// <summary>Whether there was none.</summary>
    public bool IsNew => _revision is null;

    /// <param name="now">Milliseconds since 1970: when a new stream begins.</param>
    public static async Task<GrowingStream> ReadAsync(
        IDocumentStore store, LogGroupName group, string name, long now, CancellationToken cancellationToken)
    {
        var key = LogStreamDocument.Key(group, name);
        var kept = await store.FindAsync(LogStreamDocument.Kind, key, cancellationToken);
        return new GrowingStream(store, group, key, kept?.Revision, kept?.Value ?? Begin(name, now));
    }

    /// <summary>Adds lines as they came. What they count of the group goes into its usage.</summary>
    public async Task AddAsync(ByteString lines, LogUsageRecord usage, long now, CancellationToken cancellationToken)
    {
        if (!new LogLineScan(lines.Span).MoveNext())
        {
            return;
        }

        var (entry, chunk) = _open ??= await OpenChunkAsync(cancellationToken);
        chunk.Segments.Add(new LogSegment { IngestionTime = now, FirstSequence = usage.NextSequence, Lines = lines });
        _record.Stream.LastIngestionTime = now;
        Count(lines, usage, entry, _record.Stream);
    }

    public IEnumerable<DocumentWrite> Writes()
    {
        if (_open is { } open)
        {
            yield return new PutDocument(LogStreamDocument.ChunkKey(_key, open.Entry.Number), _key.Id, open.Chunk.ToByteArray());
        }

        yield return new PutDocument(_key, _group.Name, _record.ToByteArray(), _revision ?? DocumentWrite.MustNotExist);
    }

    private static LogStreamRecord Begin(string name, long now) => new()
    {
        // The token was of use to clients of old: they send back what they got.
        Stream = new LogStream { LogStreamName = name, CreationTime = now, StoredBytes = 0, UploadSequenceToken = LogTokens.NextSequence },
    };

    private async ValueTask<(LogChunkEntry Entry, LogChunkRecord Chunk)> OpenChunkAsync(CancellationToken cancellationToken)
    {
        if (_record.Chunks.LastOrDefault() is { Bytes: < LogLimits.FullChunk } last
            && await _store.FindAsync(LogStreamDocument.Chunk, LogStreamDocument.ChunkKey(_key, last.Number), cancellationToken) is { } kept)
        {
            return (last, kept.Value);
        }

        var entry = new LogChunkEntry { Number = _record.NextChunk++, FirstTimestamp = long.MaxValue, LastTimestamp = long.MinValue };
        _record.Chunks.Add(entry);
        return (entry, new LogChunkRecord());
    }

    private static void Count(ByteString lines, LogUsageRecord usage, LogChunkEntry entry, LogStream stream)
    {
        for (var line = new LogLineScan(lines.Span); line.MoveNext();)
        {
            var bytes = line.MessageBytes + LogLimits.EventOverhead;
            usage.NextSequence++;
            usage.StoredBytes += bytes;
            entry.Bytes += bytes;
            entry.Events++;
            entry.FirstTimestamp = Math.Min(entry.FirstTimestamp, line.Timestamp);
            entry.LastTimestamp = Math.Max(entry.LastTimestamp, line.Timestamp);
            stream.FirstEventTimestamp = stream.HasFirstEventTimestamp ? Math.Min(stream.FirstEventTimestamp, line.Timestamp) : line.Timestamp;
            stream.LastEventTimestamp = Math.Max(stream.LastEventTimestamp, line.Timestamp);
        }
    }
}
