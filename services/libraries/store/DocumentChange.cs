namespace Gatehouse.Store;

/// <summary>One write that was committed, as the change feed tells it.</summary>
/// <param name="Key">The document that changed.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Revision">Revision of the commit, which its other changes share.</param>
/// <param name="Deleted">Whether the document is gone.</param>
/// <param name="EndsCommit">Whether this is its commit's last change: then the revision is a position to resume after.</param>
public sealed record DocumentChange(DocumentKey Key, string Parent, long Revision, bool Deleted, bool EndsCommit);
