using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>
/// Every key that the store has in Redis. PLACE is <c>account region id</c>, as <see cref="DocumentPosition"/> writes it.
/// <code>
/// prefix:revision                 string  revision of the newest commit; survives a reset
/// prefix:changes                  zset    one member per commit, scored by revision: the newest commits as JSON
/// prefix:changed                  channel told the revision of each commit
/// prefix:document:KIND:PLACE      hash    revision, parent, content
/// prefix:kinds                    set     every KIND that ever had a document
/// prefix:index:KIND               zset    the PLACE of each document, all with score 0: ordered by bytes
/// prefix:children:KIND:PARENT     zset    the same, of one parent's children
/// prefix:counters                 hash    KIND:PLACE → value
/// prefix:lease:KIND:PLACE         string  its holder; goes by itself
/// prefix:leases                   set     every lease's key that was not given up
/// prefix:blobs                    hash    digest → size: what is kept
/// prefix:blob:DIGEST              list    its chunks
/// prefix:puts                     hash    digest → when it was last put, in milliseconds since 1970; without one: long ago
/// prefix:uploads                  string  number of the newest upload
/// prefix:upload:NUMBER            list    chunks that arrived so far; goes by itself when no more arrive
/// </code>
/// </summary>
internal sealed class RedisKeys(string prefix)
{
    public string Prefix => prefix;

    public RedisKey Revision { get; } = $"{prefix}:revision";

    public RedisKey Changes { get; } = $"{prefix}:changes";

    public RedisChannel Changed { get; } = RedisChannel.Literal($"{prefix}:changed");

    public RedisKey Counters { get; } = $"{prefix}:counters";

    public RedisKey Kinds { get; } = $"{prefix}:kinds";

    public RedisKey Leases { get; } = $"{prefix}:leases";

    public RedisKey Blobs { get; } = $"{prefix}:blobs";

    public RedisKey Puts { get; } = $"{prefix}:puts";

    public RedisKey Uploads { get; } = $"{prefix}:uploads";

    public RedisKey Document(string kind, string position) => $"{prefix}:document:{kind}:{position}";

    public RedisKey Index(string kind, string? parent) => parent is null ? $"{prefix}:index:{kind}" : $"{prefix}:children:{kind}:{parent}";

    public RedisKey Lease(DocumentKey lease) => $"{prefix}:lease:{lease.Kind}:{DocumentPosition.Of(lease)}";

    public RedisKey Blob(string digest) => $"{prefix}:blob:{digest}";

    public RedisKey Upload(long number) => $"{prefix}:upload:{number}";

    public static DocumentKey CounterKey(RedisValue counter)
    {
        // Neither a kind nor an account has a colon, an id may.
        var parts = counter.ToString().Split(':', 2);
        return DocumentPosition.ToKey(parts[0], parts[1]);
    }

    public static RedisValue Counter(DocumentKey counter) => $"{counter.Kind}:{DocumentPosition.Of(counter)}";
}
