namespace Gatehouse.Store;

/// <summary>
/// The one store of the control-plane: typed documents with revisions, written atomically and compared before they are set.
/// A write that was acknowledged survives the sudden death of any process. Broken infrastructure throws
/// <see cref="StoreUnavailableException"/>; everything expected is a value.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document, or null when there is none.</summary>
    ValueTask<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>One page of documents.</summary>
    ValueTask<DocumentPage> ListAsync(DocumentListing listing, CancellationToken cancellationToken);

    /// <summary>
    /// Writes all of it or nothing. At most 1,000 writes; a key at most once. Of a call that was cancelled under way nothing is
    /// known: expect revisions to make it safe to repeat.
    /// </summary>
    ValueTask<CommitOutcome> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken);

    /// <summary>Every kind that has documents, in the order of their names; possibly some that had.</summary>
    ValueTask<IReadOnlyList<string>> ListKindsAsync(CancellationToken cancellationToken);

    /// <summary>The revision of the newest commit: a position to watch from.</summary>
    ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Every change after a revision, in order and at least once, then those to come, until cancelled. An outage of the database
    /// is waited out. Reports a <see cref="ChangesLostException"/> when the feed no longer reaches back that far: list again, then
    /// watch again. Resume after the revision of the last change that had <see cref="DocumentChange.EndsCommit"/>.
    /// </summary>
    IAsyncEnumerable<DocumentChange> WatchAsync(long afterRevision, CancellationToken cancellationToken);

    /// <summary>Adds to a counter that starts at 0, and returns what it is then.</summary>
    ValueTask<long> IncrementAsync(DocumentKey counter, long by, CancellationToken cancellationToken);

    /// <summary>Every counter and what it is.</summary>
    ValueTask<IReadOnlyDictionary<DocumentKey, long>> ListCountersAsync(CancellationToken cancellationToken);

    /// <summary>Takes, or renews for the same holder, a lease that ends by itself. False while another holds it.</summary>
    ValueTask<bool> TryAcquireLeaseAsync(DocumentKey lease, string holder, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Gives a lease up if this holder has it.</summary>
    ValueTask ReleaseLeaseAsync(DocumentKey lease, string holder, CancellationToken cancellationToken);

    /// <summary>Forgets every document, counter, lease and blob. Watchers are told of each deletion.</summary>
    ValueTask ResetAsync(CancellationToken cancellationToken);
}
