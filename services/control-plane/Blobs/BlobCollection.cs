using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Blobs;

/// <summary>
/// Forgets blobs that nothing refers to any more: the code of functions and the pieces of objects that were deleted or replaced. Who refers to a
/// blob is not counted; now and then all documents are read for the digests that stand in them.
/// <code>
/// sweep n     not referred to: X  ─────────────────────┐
/// sweep n+1   not referred to: X, not put since n: gone ┘
/// </code>
/// A blob is put before the document that names it is written, and may have been found in a document that is deleted meanwhile. So what goes was
/// referred to by no document twice, an interval apart, and was not put in between: no operation takes that long.
/// </summary>
internal sealed class BlobCollection(IDocumentStore documents, IBlobStore blobs, TimeProvider time, ILogger<BlobCollection> log)
    : PeriodicSweep(Interval, documents, time, log)
{
    /// <summary>Well above the longest operation, an upload.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(2);

    // Documents have up to 4 MiB.
    private const int PageSize = 20;

    private DateTimeOffset _lastSweep = DateTimeOffset.MinValue;
    private HashSet<string> _abandoned = [];

    /// <summary>Forgets what is due, and remembers what may be the next time.</summary>
    public override async Task SweepAsync(CancellationToken cancellationToken)
    {
        var began = Time.GetUtcNow();
        var abandoned = (await blobs.ListAsync(cancellationToken)).Select(blob => blob.Digest).ToHashSet(StringComparer.Ordinal);
        await LeaveOutNamedAsync(abandoned, cancellationToken);

        var collected = 0;
        foreach (var digest in abandoned.Where(_abandoned.Contains))
        {
            if (await blobs.DeleteAsync(digest, _lastSweep, cancellationToken))
            {
                collected++;
            }
        }

        if (collected > 0)
        {
            log.BlobsCollected(collected);
        }

        (_abandoned, _lastSweep) = (abandoned, began);
    }

    private async Task LeaveOutNamedAsync(HashSet<string> digests, CancellationToken cancellationToken)
    {
        foreach (var kind in await Documents.ListKindsAsync(cancellationToken))
        {
            // Most of what is kept, and no more than what functions print.
            if (kind == LogStreamDocument.Chunk.Name)
            {
                continue;
            }

            string? token = null;
            do
            {
                if (digests.Count == 0)
                {
                    return;
                }

                var page = await Documents.ListAsync(new DocumentListing(kind, Limit: PageSize, PageToken: token), cancellationToken);
                foreach (var document in page.Documents)
                {
                    NamedDigests.LeaveOut(digests, document.Content.Span);
                }

                token = page.NextPageToken;
            }
            while (token is not null);
        }
    }
}
