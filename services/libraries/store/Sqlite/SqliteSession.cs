using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gatehouse.Store.Sqlite;

/// <summary>One connection with the statements prepared on it. Not for two callers at once.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(DataDirectory directory)
    {
        // Sessions are kept and lent here, with their statements; the driver's own pool would keep the file open after disposal.
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = directory.DatabaseFile, Pooling = false, ForeignKeys = true }.ToString());
        try
        {
            _connection.Open();
            // FULL flushes the log with each commit: what was acknowledged survives. Temporary data has nothing to survive.
            ExecuteScript($"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(directory.Temporary ? "OFF" : "FULL")};");
        }
        catch (SqliteException)
        {
            _connection.Dispose();
            throw;
        }
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    [SuppressMessage("Security", "CA2100", Justification = "Scripts are ours: pragmas and the embedded schema.")]
    public void ExecuteScript(string script)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is no row or no value.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() as long?;

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants of this room; values travel as parameters.")]
    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _prepared.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }
}
