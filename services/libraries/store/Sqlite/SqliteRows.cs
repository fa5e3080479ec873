using Microsoft.Data.Sqlite;

namespace Gatehouse.Store.Sqlite;

/// <summary>How keys, documents and changes stand in columns.</summary>
internal static class SqliteRows
{
    public const string HasKey = "kind = $kind AND account = $account AND region = $region AND id = $id";
    public const string DocumentColumns = "kind, account, region, id, parent, content, revision";
    public const string ChangeColumns = "kind, account, region, id, parent, revision, deleted, ends_commit";

    public static (string Name, object Value)[] KeyParameters(DocumentKey key) =>
        [("$kind", key.Kind), ("$account", key.Account), ("$region", key.Region), ("$id", key.Id)];

    public static DocumentKey Key(SqliteDataReader row) => new(row.GetString(1), row.GetString(2), row.GetString(0), row.GetString(3));

    public static Document Document(SqliteDataReader row) =>
        new(Key(row), row.GetString(4), row.GetFieldValue<byte[]>(5), row.GetInt64(6));

    public static DocumentChange Change(SqliteDataReader row) =>
        new(Key(row), row.GetString(4), row.GetInt64(5), row.GetBoolean(6), row.GetBoolean(7));
}
