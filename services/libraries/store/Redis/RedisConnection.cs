using Gatehouse.Store.Changes;
using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>
/// The one connection of this process. It is made at the first call, comes back by itself, and turns every way that Redis can
/// fail into <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private const int ReconnectEvery = 500; // milliseconds

    private readonly Lazy<Task<ConnectionMultiplexer>> _multiplexer;

    public RedisConnection(RedisStoreOptions options)
    {
        Keys = new RedisKeys(options.KeyPrefix);
        _multiplexer = new Lazy<Task<ConnectionMultiplexer>>(() => ConnectAsync(options));
    }

    public RedisKeys Keys { get; }

    /// <summary>Raised after each commit that Redis told of; a lost connection loses some.</summary>
    public ChangeSignal Changed { get; } = new();

    public async ValueTask<T> CallAsync<T>(Func<IDatabase, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            var multiplexer = await _multiplexer.Value.WaitAsync(cancellationToken);
            return await call(multiplexer.GetDatabase()).WaitAsync(cancellationToken);
        }
        catch (Exception failure) when (
            failure is RedisException or RedisTimeoutException or RedisCommandException or ObjectDisposedException)
        {
            throw new StoreUnavailableException("Redis did not answer.", failure);
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(RedisStoreOptions options)
    {
        var configuration = ConfigurationOptions.Parse(options.ConnectionString);
        var timeout = (int)options.CommandTimeout.TotalMilliseconds;
        configuration.AbortOnConnectFail = false;
        configuration.AsyncTimeout = timeout;
        configuration.SyncTimeout = timeout;
        configuration.ConnectTimeout = timeout;
        // The default waits ever longer, up to a minute: a Redis that is back is wanted back at once.
        configuration.ReconnectRetryPolicy = new LinearRetry(ReconnectEvery);

        var multiplexer = await ConnectionMultiplexer.ConnectAsync(configuration);
        // Not awaited by the server's answer: where Redis is away, the subscription is made when it is back.
        await multiplexer.GetSubscriber().SubscribeAsync(Keys.Changed, (_, _) => Changed.Raise(), CommandFlags.FireAndForget);
        return multiplexer;
    }

    public async ValueTask DisposeAsync()
    {
        if (_multiplexer.IsValueCreated)
            await (await _multiplexer.Value).DisposeAsync();
    }
}
