using System.Runtime.CompilerServices;
using Gatehouse.ControlPlane.Certificates;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>
/// Everything that is kept, as a stream of parts: documents and counters, then blobs. The certificate authority stays: it is this
/// installation's, and its private key nobody else's business.
/// </summary>
internal sealed class StateExport(IDocumentStore documents, IBlobStore blobs)
{
    private const int PageSize = 100;

    public async IAsyncEnumerable<StatePart> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new StatePart { Header = new StateHeader { Format = StateFormat.Version } };
        var parts = 1L;
        await foreach (var part in ContentsAsync(cancellationToken))
        {
            parts++;
            yield return part;
        }

        yield return new StatePart { End = new StateEnd { Parts = parts } };
    }

    private async IAsyncEnumerable<StatePart> ContentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var kind in await documents.ListKindsAsync(cancellationToken))
        {
            if (kind == AuthorityKeeper.Kind.Name) continue;
            await foreach (var document in DocumentsAsync(kind, cancellationToken))
            {
                var content = UnsafeByteOperations.UnsafeWrap(document.Content);
                yield return new StatePart { Document = new StateDocument { Key = StateFormat.Write(document.Key), Parent = document.Parent, Content = content } };
            }
        }

        foreach (var (key, value) in await documents.ListCountersAsync(cancellationToken))
        {
            yield return new StatePart { Counter = new StateCounter { Key = StateFormat.Write(key), Value = value } };
        }

        foreach (var blob in await blobs.ListAsync(cancellationToken))
        {
            yield return new StatePart { Blob = new StateBlob { Digest = blob.Digest } };
            await foreach (var chunk in blobs.ReadAsync(blob.Digest, cancellationToken))
            {
                yield return new StatePart { Chunk = UnsafeByteOperations.UnsafeWrap(chunk) };
            }
        }
    }

    private async IAsyncEnumerable<Document> DocumentsAsync(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await documents.ListAsync(new DocumentListing(kind, Limit: PageSize, PageToken: token), cancellationToken);
            foreach (var document in page.Documents) yield return document;
            token = page.NextPageToken;
        }
        while (token is not null);
    }
}
