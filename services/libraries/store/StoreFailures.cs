namespace Gatehouse.Store;

/// <summary>The database cannot be reached or does not answer in time. Nothing is known about an unacknowledged write.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>The change feed was trimmed past the position asked for.</summary>
public sealed class ChangesLostException : Exception
{
    public ChangesLostException(long afterRevision) : base($"The change feed no longer reaches back to revision {afterRevision}.") { }
}
