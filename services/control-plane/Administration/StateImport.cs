using Gatehouse.ControlPlane.Certificates;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>Puts an exported state in the place of everything that is kept.</summary>
internal sealed class StateImport(IDocumentStore documents, IBlobStore blobs, AuthorityKeeper authority)
{
    private const int MostWrites = 100;
    private const int MostBytes = 1024 * 1024;

    public async Task ReplaceAsync(StateSpool state, CancellationToken cancellationToken)
    {
        await authority.KeepThroughAsync(() => documents.ResetAsync(cancellationToken).AsTask(), cancellationToken);
        // Blobs first: whoever hears of a function finds its code.
        await KeepBlobsAsync(state.Read(), cancellationToken);
        // By key: of two documents under one key the later one counts.
        var writes = new Dictionary<DocumentKey, DocumentWrite>();
        var bytes = 0;
        foreach (var part in state.Read())
        {
            if (part.Counter is { } counter) await documents.IncrementAsync(StateFormat.Read(counter.Key), counter.Value, cancellationToken);
            if (part.Document is not { } document) continue;

            var write = StateFormat.Read(document);
            writes[write.Key] = write;
            bytes += document.Content.Length;
            if (writes.Count < MostWrites && bytes < MostBytes) continue;

            await documents.CommitAsync([.. writes.Values], cancellationToken);
            writes.Clear();
            bytes = 0;
        }

        if (writes.Count > 0) await documents.CommitAsync([.. writes.Values], cancellationToken);
    }

    private async Task KeepBlobsAsync(IEnumerable<StatePart> parts, CancellationToken cancellationToken)
    {
        using var reader = parts.GetEnumerator();
        var more = reader.MoveNext();
        while (more)
        {
            if (reader.Current.Blob is null)
            {
                more = reader.MoveNext();
                continue;
            }

            await blobs.PutAsync(ChunksAsync(), cancellationToken);
        }

        // Leaves the reader behind the blob's last chunk.
        async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync()
        {
            while ((more = reader.MoveNext()) && reader.Current.PartCase == StatePart.PartOneofCase.Chunk)
            {
                await Task.CompletedTask;
                yield return reader.Current.Chunk.Memory;
            }
        }
    }
}
