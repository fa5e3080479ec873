namespace Gatehouse.Store.Changes;

/// <summary>Whole commits read from the change feed, oldest first.</summary>
/// <param name="NewestRevision">The store's revision when the page was read.</param>
/// <param name="Changes">The changes of the commits after the position asked for, at most <see cref="MostCommits"/> of them.</param>
internal sealed record FeedPage(long NewestRevision, IReadOnlyList<DocumentChange> Changes)
{
    public const int MostCommits = 64;

    /// <summary>
    /// Every revision has at least one change, so revisions have no gaps: a feed that reaches back to a position goes on
    /// with the very next revision.
    /// </summary>
    public FeedPage RequireContinuing(long afterRevision)
    {
        var upToDate = NewestRevision == afterRevision;
        var continues = Changes.Count > 0 && Changes[0].Revision == afterRevision + 1;
        return upToDate || continues ? this : throw new ChangesLostException(afterRevision);
    }
}
