using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>
/// The events of any number of streams in the order of their positions, forward or backward. Chunks are read as the order reaches them,
/// so that a page costs what it shows and not what the group holds.
/// </summary>
internal sealed class EventScan(IDocumentStore store, bool forward)
{
    private readonly int _sign = forward ? 1 : -1;

    public async IAsyncEnumerable<ScannedEvent> ReadAsync(
        IEnumerable<Kept<LogStreamRecord>> streams, Func<LogPosition, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunks = streams.SelectMany(stream => stream.Value.Chunks.Select(chunk => (Stream: stream, Chunk: chunk)))
            .OrderBy(pair => Nearest(pair.Chunk))
            .ToArray();
        var ahead = new PriorityQueue<ScannedEvent, (long, long)>();
        for (var next = 0; next < chunks.Length || ahead.Count > 0;)
        {
            if (next < chunks.Length && (ahead.Count == 0 || Nearest(chunks[next].Chunk) <= _sign * ahead.Peek().Position.Timestamp))
            {
                await EnqueueAsync(chunks[next].Stream, chunks[next].Chunk, isWanted, ahead, cancellationToken);
                next++;
            }
            else
            {
                yield return ahead.Dequeue();
            }
        }
    }

    private async ValueTask EnqueueAsync(
        Kept<LogStreamRecord> stream, LogChunkEntry chunk, Func<LogPosition, bool> isWanted,
        PriorityQueue<ScannedEvent, (long, long)> ahead, CancellationToken cancellationToken)
    {
        // It may have been swept away since the stream was read.
        var key = LogStreamDocument.ChunkKey(stream.Key, chunk.Number);
        if (await store.FindAsync(LogStreamDocument.Chunk, key, cancellationToken) is not { } kept)
        {
            return;
        }

        foreach (var found in kept.Value.Segments.SelectMany(segment => Events(stream.Value.Stream.LogStreamName, segment)))
        {
            if (isWanted(found.Position))
            {
                ahead.Enqueue(found, (_sign * found.Position.Timestamp, _sign * found.Position.Sequence));
            }
        }
    }

    private static IEnumerable<ScannedEvent> Events(string stream, LogSegment segment) =>
        LogLines.Parser.ParseFrom(segment.Lines).Lines.Select((line, index) => new ScannedEvent(
            stream, new LogPosition(line.Timestamp, segment.FirstSequence + index), segment.IngestionTime, line.Message));

    /// <summary>The time at which the scan can first meet an event of the chunk, in the scan's own direction.</summary>
    private long Nearest(LogChunkEntry chunk) => forward ? chunk.FirstTimestamp : -chunk.LastTimestamp;
}

/// <summary>An event and the stream that it was found in.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Position">Its place in the group.</param>
/// <param name="IngestionTime">Milliseconds since 1970.</param>
/// <param name="Bytes">The message, in UTF-8.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScannedEvent(string Stream, LogPosition Position, long IngestionTime, ByteString Bytes)
{
    public string Message => Bytes.ToStringUtf8();

    /// <summary>What it counts of an answer's size.</summary>
    public int Size => Bytes.Length + LogLimits.EventOverhead;
}
