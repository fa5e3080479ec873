namespace Gatehouse.Store;

/// <summary>The embedded store: one SQLite file, owned by one process.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>Where the file lies. Null keeps nothing: a private temporary directory that goes when the store is disposed.</summary>
    public string? Directory { get; set; }

    /// <summary>Whether a directory that this user may not write to is told in the log and nothing is kept, instead of not starting.</summary>
    public bool MayForget { get; set; }
}
