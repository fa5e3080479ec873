namespace Gatehouse.Store;

/// <summary>The database cannot be reached or does not answer in time. Nothing is known about an unacknowledged write.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>Another process has the data directory open; the message names the file that it holds.</summary>
public sealed class StoreInUseException : Exception
{
    public StoreInUseException(string lockFile, Exception inner)
        : base($"Another process uses this data directory and holds {lockFile}. Stop it, or choose another directory.", inner) { }
}

/// <summary>This user may not write to the data directory.</summary>
public sealed class StoreNotWritableException : Exception
{
    public StoreNotWritableException(string directory, Exception inner)
        : base($"The data directory {directory} cannot be written to by user '{Environment.UserName}'. Give it to that user, or choose another directory.", inner) { }
}

/// <summary>The change feed was trimmed past the position asked for, or the position is of another store.</summary>
public sealed class ChangesLostException : Exception
{
    public ChangesLostException(long afterRevision) : base($"The change feed no longer reaches back to revision {afterRevision}.") { }
}
