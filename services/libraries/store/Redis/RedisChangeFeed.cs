using System.Runtime.CompilerServices;
using System.Text.Json;
using Gatehouse.Store.Changes;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>
/// Reads the feed from a revision on: at once when Redis tells of a commit, else every interval, so that a message lost with a
/// connection costs time and not a change. An outage is waited out. The feed is a sorted set and not a stream because
/// Garnet has no streams; scored by revision, it is read and trimmed by revision just the same.
/// </summary>
internal sealed class RedisChangeFeed(RedisConnection connection, TimeSpan interval, TimeProvider time, ILogger logger)
{
    public async IAsyncEnumerable<DocumentChange> WatchAsync(
        long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var interrupted = false;
        while (true)
        {
            var next = connection.Changed.Next;
            var page = await TryReadAsync(afterRevision, interrupted, cancellationToken);
            if (interrupted && page is not null)
                logger.ChangeFeedResumed(afterRevision);
            interrupted = page is null;

            foreach (var change in page?.RequireContinuing(afterRevision).Changes ?? [])
            {
                yield return change;
                afterRevision = change.Revision;
            }

            if (page is null or { Changes.Count: 0 })
            {
                await Task.WhenAny(next, Task.Delay(interval, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private async ValueTask<FeedPage?> TryReadAsync(long afterRevision, bool interrupted, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.CallAsync(redis => ReadAsync(redis, afterRevision), cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            if (!interrupted)
                logger.ChangeFeedInterrupted(afterRevision, failure);
            return null;
        }
    }

    private async Task<FeedPage> ReadAsync(IDatabase redis, long afterRevision)
    {
        // The revision is read first: a commit that falls in between is only told earlier than it is asked for.
        var revision = redis.StringGetAsync(connection.Keys.Revision);
        var commits = redis.SortedSetRangeByScoreAsync(
            connection.Keys.Changes, afterRevision, afterRevision + FeedPage.MostCommits, Exclude.Start);
        await Task.WhenAll(revision, commits);
        return new FeedPage((long)await revision, [.. (await commits).SelectMany(ReadCommit)]);
    }

    /// <summary>A commit as the scripts write it: <c>[revision, [["put" or "delete", kind, place, parent], …]]</c>.</summary>
    private static List<DocumentChange> ReadCommit(RedisValue member)
    {
        using var commit = JsonDocument.Parse((ReadOnlyMemory<byte>)member);
        var revision = commit.RootElement[0].GetInt64();
        var told = commit.RootElement[1];
        var last = told.GetArrayLength() - 1;
        var changes = new List<DocumentChange>(last + 1);
        foreach (var change in told.EnumerateArray())
        {
            var key = DocumentPosition.ToKey(change[1].GetString()!, change[2].GetString()!);
            changes.Add(new DocumentChange(
                key, change[3].GetString()!, revision, Deleted: change[0].ValueEquals("delete"), EndsCommit: changes.Count == last));
        }

        return changes;
    }
}
