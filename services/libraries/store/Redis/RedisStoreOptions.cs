namespace Gatehouse.Store;

/// <summary>
/// The shared store of planes that run apart: Redis 7, or another that runs its Lua. What it acknowledges survives its own
/// sudden death only with <c>appendonly yes</c> and <c>appendfsync always</c>.
/// </summary>
public sealed class RedisStoreOptions
{
    /// <summary>Where Redis answers, as StackExchange.Redis reads it: <c>host:port,password=…</c>.</summary>
    public string ConnectionString { get; set; } = "localhost:6379";

    /// <summary>Heads every key. Its braces make a cluster keep all keys on one node, as scripts demand.</summary>
    public string KeyPrefix { get; set; } = "{gatehouse}";

    /// <summary>How long a command may take, reconnecting included, before the store counts as unavailable.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often watchers look for changes that no notification told of.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(1);
}
