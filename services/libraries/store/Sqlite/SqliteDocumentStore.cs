using System.Runtime.CompilerServices;
using Gatehouse.Store.Changes;

namespace Gatehouse.Store.Sqlite;

/// <summary>The document store in one SQLite file; its tables stand in Schema.sql.</summary>
internal sealed class SqliteDocumentStore(SqliteDatabase database, StoreOptions options, TimeProvider time) : IDocumentStore
{
    public async ValueTask<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            session => session.Query(
                $"SELECT {SqliteRows.DocumentColumns} FROM documents WHERE {SqliteRows.HasKey}",
                SqliteRows.Document, SqliteRows.KeyParameters(key)),
            cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    public ValueTask<DocumentPage> ListAsync(DocumentListing listing, CancellationToken cancellationToken)
    {
        WriteRules.Check(listing);
        return database.ReadAsync(session => SqliteListing.Read(session, listing), cancellationToken);
    }

    public ValueTask<CommitOutcome> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken)
    {
        WriteRules.Check(writes);
        return database.WriteAsync(session => new SqliteCommit(session, options.CommitsInFeed).Write(writes), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> ListKindsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        session => session.Query("SELECT DISTINCT kind FROM documents ORDER BY kind", row => row.GetString(0)), cancellationToken);

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => database.ReadAsync(ReadRevision, cancellationToken);

    public async IAsyncEnumerable<DocumentChange> WatchAsync(
        long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = database.Changed.Next;
            var after = afterRevision;
            var page = await database.ReadAsync(session => ReadFeed(session, after), cancellationToken);
            foreach (var change in page.RequireContinuing(afterRevision).Changes)
            {
                yield return change;
                afterRevision = change.Revision;
            }

            if (page.Changes.Count == 0)
                await next.WaitAsync(cancellationToken);
        }
    }

    public ValueTask<long> IncrementAsync(DocumentKey counter, long by, CancellationToken cancellationToken)
    {
        WriteRules.Check(counter);
        return database.WriteAsync(
            session => session.Number(
                """
                INSERT INTO counters (kind, account, region, id, value) VALUES ($kind, $account, $region, $id, $by)
                ON CONFLICT DO UPDATE SET value = value + $by RETURNING value
                """,
                [.. SqliteRows.KeyParameters(counter), ("$by", by)])!.Value,
            cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<DocumentKey, long>> ListCountersAsync(CancellationToken cancellationToken)
    {
        var counters = await database.ReadAsync(
            session => session.Query(
                "SELECT kind, account, region, id, value FROM counters", row => KeyValuePair.Create(SqliteRows.Key(row), row.GetInt64(4))),
            cancellationToken);
        return new Dictionary<DocumentKey, long>(counters);
    }

    public ValueTask<bool> TryAcquireLeaseAsync(DocumentKey lease, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        WriteRules.Check(lease);
        return database.WriteAsync(
            session =>
            {
                var now = time.GetUtcNow();
                return session.Execute(
                    """
                    INSERT INTO leases (kind, account, region, id, holder, ends) VALUES ($kind, $account, $region, $id, $holder, $ends)
                    ON CONFLICT DO UPDATE SET holder = $holder, ends = $ends WHERE holder = $holder OR ends <= $now
                    """,
                    [.. SqliteRows.KeyParameters(lease), ("$holder", holder), ("$now", now.ToUnixTimeMilliseconds()),
                     ("$ends", (now + duration).ToUnixTimeMilliseconds())]) == 1;
            },
            cancellationToken);
    }

    public async ValueTask ReleaseLeaseAsync(DocumentKey lease, string holder, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session => session.Execute(
                $"DELETE FROM leases WHERE {SqliteRows.HasKey} AND holder = $holder",
                [.. SqliteRows.KeyParameters(lease), ("$holder", holder)]),
            cancellationToken);

    public async ValueTask ResetAsync(CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session =>
            {
                new SqliteCommit(session, options.CommitsInFeed).DeleteAll();
                session.Execute("DELETE FROM counters");
                session.Execute("DELETE FROM leases");
                session.Execute("DELETE FROM puts");
                return session.Execute("DELETE FROM blobs WHERE digest IS NOT NULL");
            },
            cancellationToken);

    private static long ReadRevision(SqliteSession session) => session.Number("SELECT revision FROM newest")!.Value;

    // The revision is read first: a commit that falls in between is only told earlier than it is asked for.
    private static FeedPage ReadFeed(SqliteSession session, long afterRevision) => new(
        ReadRevision(session),
        session.Query(
            $"SELECT {SqliteRows.ChangeColumns} FROM changes WHERE revision > $after AND revision <= $last ORDER BY revision, ordinal",
            SqliteRows.Change, ("$after", afterRevision), ("$last", afterRevision + FeedPage.MostCommits)));
}
