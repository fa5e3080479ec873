namespace Gatehouse.Store;

/// <summary>What became of a commit: all of it is written, or nothing is.</summary>
/// <param name="Revision">The written documents' revision, or the newest when there was nothing to change; 0 on a conflict.</param>
/// <param name="Conflict">The first document that did not have its expected revision; null when all is written.</param>
public readonly record struct CommitOutcome(long Revision, DocumentKey? Conflict)
{
    /// <summary>Whether everything was written.</summary>
    public bool Committed => Conflict is null;
}
