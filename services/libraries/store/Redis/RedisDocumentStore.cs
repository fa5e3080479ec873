using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>The document store in Redis; its keys stand in <see cref="RedisKeys"/>, its atomic steps in the Lua beside it.</summary>
internal sealed class RedisDocumentStore(RedisConnection connection, RedisChangeFeed feed, StoreOptions options) : IDocumentStore
{
    private readonly RedisKeys _keys = connection.Keys;
    private readonly RedisListing _listing = new(connection);

    public async ValueTask<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var document = _keys.Document(key.Kind, DocumentPosition.Of(key));
        var fields = await connection.CallAsync(redis => redis.HashGetAsync(document, RedisListing.Fields), cancellationToken);
        return RedisListing.ToDocument(key, fields);
    }

    public ValueTask<DocumentPage> ListAsync(DocumentListing listing, CancellationToken cancellationToken)
    {
        WriteRules.Check(listing);
        return _listing.ReadAsync(listing, cancellationToken);
    }

    public async ValueTask<CommitOutcome> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken)
    {
        WriteRules.Check(writes);
        var arguments = new List<RedisValue>(2 + (writes.Count * 6)) { _keys.Prefix, options.CommitsInFeed };
        foreach (var write in writes)
        {
            var put = write as PutDocument;
            arguments.Add(put is null ? "delete" : "put");
            arguments.Add(write.Expected ?? RedisValue.EmptyString);
            arguments.Add(write.Key.Kind);
            arguments.Add(DocumentPosition.Of(write.Key));
            arguments.Add(put?.Parent ?? "");
            arguments.Add(put?.Content ?? ReadOnlyMemory<byte>.Empty);
        }

        var answer = (long[])(await RunAsync(RedisScripts.Commit, [_keys.Revision, _keys.Changes], [.. arguments], cancellationToken))!;
        return new CommitOutcome(answer[0], answer[1] == 0 ? null : writes[(int)answer[1] - 1].Key);
    }

    public async ValueTask<IReadOnlyList<string>> ListKindsAsync(CancellationToken cancellationToken)
    {
        var kinds = await connection.CallAsync(redis => redis.SetMembersAsync(_keys.Kinds), cancellationToken);
        return [.. kinds.Select(kind => kind.ToString()).Order(StringComparer.Ordinal)];
    }

    public async ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) =>
        (long)await connection.CallAsync(redis => redis.StringGetAsync(_keys.Revision), cancellationToken);

    public IAsyncEnumerable<DocumentChange> WatchAsync(long afterRevision, CancellationToken cancellationToken) =>
        feed.WatchAsync(afterRevision, cancellationToken);

    public ValueTask<long> IncrementAsync(DocumentKey counter, long by, CancellationToken cancellationToken)
    {
        WriteRules.Check(counter);
        return connection.CallAsync(redis => redis.HashIncrementAsync(_keys.Counters, RedisKeys.Counter(counter), by), cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<DocumentKey, long>> ListCountersAsync(CancellationToken cancellationToken)
    {
        var counters = await connection.CallAsync(redis => redis.HashGetAllAsync(_keys.Counters), cancellationToken);
        return counters.ToDictionary(counter => RedisKeys.CounterKey(counter.Name), counter => (long)counter.Value);
    }

    public async ValueTask<bool> TryAcquireLeaseAsync(
        DocumentKey lease, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        WriteRules.Check(lease);
        var milliseconds = (long)Math.Max(1, duration.TotalMilliseconds);
        return (bool)await RunAsync(
            RedisScripts.AcquireLease, [_keys.Lease(lease), _keys.Leases], [holder, milliseconds], cancellationToken);
    }

    public async ValueTask ReleaseLeaseAsync(DocumentKey lease, string holder, CancellationToken cancellationToken) =>
        await RunAsync(RedisScripts.ReleaseLease, [_keys.Lease(lease), _keys.Leases], [holder], cancellationToken);

    public async ValueTask ResetAsync(CancellationToken cancellationToken) =>
        await RunAsync(RedisScripts.Reset, [_keys.Revision, _keys.Changes], [_keys.Prefix, options.CommitsInFeed], cancellationToken);

    private ValueTask<RedisResult> RunAsync(string script, RedisKey[] keys, RedisValue[] arguments, CancellationToken cancellationToken) =>
        connection.CallAsync(redis => redis.ScriptEvaluateAsync(script, keys, arguments), cancellationToken);
}
