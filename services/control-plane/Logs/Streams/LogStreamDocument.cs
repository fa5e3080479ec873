using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Streams;

/// <summary>
/// How log streams are kept: a document that says what a stream has, and its events in chunks. Neither group names nor stream names
/// have colons, which is why a colon separates them.
/// </summary>
internal static class LogStreamDocument
{
    private const int MostWrites = 1_000;

    public static readonly DocumentKind<LogStreamRecord> Kind = new("logs/stream");

    public static readonly DocumentKind<LogChunkRecord> Chunk = new("logs/chunk");

    public static DocumentKey Key(LogGroupName group, string stream) => Kind.Key(group.Account, group.Region, $"{group.Name}:{stream}");

    public static DocumentKey ChunkKey(DocumentKey stream, long number) =>
        Chunk.Key(stream.Account, stream.Region, $"{stream.Id}:{number:D12}");

    /// <summary>The commits that remove a stream with its chunks: the stream itself goes in the last.</summary>
    public static IEnumerable<DocumentWrite[]> Deleting(Kept<LogStreamRecord> stream) =>
        stream.Value.Chunks.Select(chunk => (DocumentWrite)new DeleteDocument(ChunkKey(stream.Key, chunk.Number)))
            .Append(new DeleteDocument(stream.Key))
            .Chunk(MostWrites);
}
