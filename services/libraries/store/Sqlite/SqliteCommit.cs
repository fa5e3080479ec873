using System.Runtime.InteropServices;

namespace Gatehouse.Store.Sqlite;

/// <summary>One commit within the writer's transaction: every expectation is checked before anything is written.</summary>
internal sealed class SqliteCommit(SqliteSession session, int commitsInFeed)
{
    public CommitOutcome Write(IReadOnlyList<DocumentWrite> writes)
    {
        var changes = new List<(DocumentWrite Write, string Parent)>(writes.Count);
        foreach (var write in writes)
        {
            var (revision, parent) = FindVersion(write.Key);
            if (write.Expected is { } expected && expected != revision)
                return new CommitOutcome(0, write.Key);

            if (write is PutDocument put)
                changes.Add((put, put.Parent));
            else if (revision > 0)
                changes.Add((write, parent));
        }

        return new CommitOutcome(changes.Count == 0 ? NewestRevision() : Write(changes), null);
    }

    /// <summary>Deletes every document in one commit that the feed tells as any other.</summary>
    public void DeleteAll()
    {
        var changes = session.Query(
            "SELECT kind, account, region, id, parent FROM documents ORDER BY kind, account, region, id",
            row => ((DocumentWrite)new DeleteDocument(SqliteRows.Key(row)), row.GetString(4)));
        if (changes.Count > 0)
            Write(changes);
    }

    private long Write(List<(DocumentWrite Write, string Parent)> changes)
    {
        session.Execute("UPDATE newest SET revision = revision + 1");
        var revision = NewestRevision();
        for (var i = 0; i < changes.Count; i++)
        {
            var (write, parent) = changes[i];
            if (write is PutDocument put)
                Put(put, revision);
            else
                session.Execute($"DELETE FROM documents WHERE {SqliteRows.HasKey}", SqliteRows.KeyParameters(write.Key));

            session.Execute(
                "INSERT INTO changes VALUES ($revision, $ordinal, $kind, $account, $region, $id, $parent, $deleted, $ends)",
                [.. SqliteRows.KeyParameters(write.Key), ("$revision", revision), ("$ordinal", i), ("$parent", parent),
                 ("$deleted", write is DeleteDocument), ("$ends", i == changes.Count - 1)]);
        }

        session.Execute("DELETE FROM changes WHERE revision <= $oldest", ("$oldest", revision - commitsInFeed));
        return revision;
    }

    private void Put(PutDocument put, long revision) => session.Execute(
        """
        INSERT INTO documents (kind, account, region, id, parent, revision, content)
        VALUES ($kind, $account, $region, $id, $parent, $revision, $content)
        ON CONFLICT DO UPDATE SET parent = $parent, revision = $revision, content = $content
        """,
        [.. SqliteRows.KeyParameters(put.Key), ("$parent", put.Parent), ("$revision", revision), ("$content", Bytes(put.Content))]);

    private (long Revision, string Parent) FindVersion(DocumentKey key)
    {
        var found = session.Query(
            $"SELECT revision, parent FROM documents WHERE {SqliteRows.HasKey}",
            row => (row.GetInt64(0), row.GetString(1)),
            SqliteRows.KeyParameters(key));
        return found.Count == 0 ? (DocumentWrite.MustNotExist, "") : found[0];
    }

    private long NewestRevision() => session.Number("SELECT revision FROM newest")!.Value;

    // The driver wants an array of its own length: most content is one already.
    private static byte[] Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) && segment.Count == segment.Array!.Length ? segment.Array : content.ToArray();
}
