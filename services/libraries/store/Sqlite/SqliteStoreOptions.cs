namespace Gatehouse.Store;

/// <summary>The embedded store: one SQLite file, owned by one process.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>Where the file lies. Null keeps nothing: a private temporary directory that goes when the store is disposed.</summary>
    public string? Directory { get; set; }
}
