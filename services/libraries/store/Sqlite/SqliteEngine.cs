using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Gatehouse.Store.Sqlite;

/// <summary>The store in a file of this process; opening it is what constructs this.</summary>
internal sealed class SqliteEngine : IStoreEngine
{
    private readonly SqliteDatabase _database;

    public SqliteEngine(StoreOptions options, TimeProvider time, ILogger log)
    {
        _database = SqliteDatabase.Open(options.Sqlite, log);
        Documents = new SqliteDocumentStore(_database, options, time);
        Blobs = new SqliteBlobStore(_database, time);
        Health = new SqliteHealthCheck(_database, Documents);
    }

    public IDocumentStore Documents { get; }

    public IBlobStore Blobs { get; }

    public IHealthCheck Health { get; }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
