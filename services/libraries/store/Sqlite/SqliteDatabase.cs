using System.Collections.Concurrent;
using Gatehouse.Store.Changes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Gatehouse.Store.Sqlite;

/// <summary>
/// The open file: one writer and a few readers, which the write-ahead log lets read while the writer writes. Readers answer on
/// the caller's thread; what they read is a page or two of cached memory.
/// </summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const int MostReaders = 8;

    private readonly DataDirectory _directory;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteSession> _idleReaders = [];
    private readonly SemaphoreSlim _freeReaders = new(MostReaders);

    private SqliteDatabase(DataDirectory directory)
    {
        _directory = directory;
        var session = new SqliteSession(directory);
        session.ExecuteScript($"BEGIN IMMEDIATE; {EmbeddedText.Read("Schema.sql")} COMMIT;");
        _writer = new SqliteWriter(session, Changed);
    }

    /// <summary>Raised after each write.</summary>
    public ChangeSignal Changed { get; } = new();

    /// <summary>The database file's path, for those who look into it when something is wrong.</summary>
    public string File => _directory.DatabaseFile;

    public static SqliteDatabase Open(SqliteStoreOptions options, ILogger log)
    {
        Batteries_V2.Init();
        var directory = Hold(options, log);
        try
        {
            return new SqliteDatabase(directory);
        }
        catch (SqliteException failure)
        {
            directory.Dispose();
            throw new StoreUnavailableException($"SQLite cannot open {directory.DatabaseFile}.", failure);
        }
    }

    private static DataDirectory Hold(SqliteStoreOptions options, ILogger log)
    {
        try
        {
            return DataDirectory.Hold(options.Directory);
        }
        catch (StoreNotWritableException refused) when (options.MayForget)
        {
            log.NothingIsKept(refused.Message);
            return DataDirectory.Hold(null);
        }
    }

    public ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, cancellationToken);

    public async ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await WaitForReaderAsync(cancellationToken);
        SqliteSession? reader = null;
        try
        {
            reader = _idleReaders.TryTake(out var idle) ? idle : new SqliteSession(_directory);
            return work(reader);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("SQLite did not answer.", failure);
        }
        finally
        {
            if (reader is not null)
                _idleReaders.Add(reader);
            _freeReaders.Release();
        }
    }

    private async ValueTask WaitForReaderAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _freeReaders.WaitAsync(cancellationToken);
        }
        catch (ObjectDisposedException closed)
        {
            throw new StoreUnavailableException("The store is closed.", closed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < MostReaders; i++)
            await _freeReaders.WaitAsync();
        foreach (var reader in _idleReaders)
            reader.Dispose();
        await _writer.DisposeAsync();
        _freeReaders.Dispose();
        _directory.Dispose();
    }
}
