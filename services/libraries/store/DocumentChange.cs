namespace Gatehouse.Store;

/// <summary>One write that was committed, as the change feed tells it.</summary>
/// <param name="Key">The document that changed.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Revision">Revision of the commit: the position to resume after.</param>
/// <param name="Deleted">Whether the document is gone.</param>
public sealed record DocumentChange(DocumentKey Key, string Parent, long Revision, bool Deleted);
