using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Gatehouse.Store.Redis;

/// <summary>The store in a Redis, which is asked for at the first call.</summary>
internal sealed class RedisEngine : IStoreEngine
{
    private readonly RedisConnection _connection;

    public RedisEngine(StoreOptions options, TimeProvider time, ILogger logger)
    {
        _connection = new RedisConnection(options.Redis);
        var feed = new RedisChangeFeed(_connection, options.Redis.WatchInterval, time, logger);
        Documents = new RedisDocumentStore(_connection, feed, options);
        Blobs = new RedisBlobStore(_connection, time);
        Health = new RedisHealthCheck(_connection);
    }

    public IDocumentStore Documents { get; }

    public IBlobStore Blobs { get; }

    public IHealthCheck Health { get; }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
