using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Google.Protobuf;
using StackExchange.Redis;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>
/// Which connections each tenure holds, so that those of an edge that died can be told of. Beside the grains, whose state would have to be
/// written whole with every connection: sets in Redis cost the same with ten as with a hundred thousand, and are popped by one taker only.
/// <code>
/// gatehouse:connections:{cluster}:tenures          sorted set  tenure, by the end of its lease, Unix milliseconds
/// gatehouse:connections:{cluster}:leases           hash        tenure → EdgeLease
/// gatehouse:connections:{cluster}:held:{tenure}    set         connection ids; expires
/// </code>
/// </summary>
internal sealed class TenureLedger(ConnectionRegistryOptions options, LeaseClock clock) : IAsyncDisposable
{
    private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(() => ConnectionMultiplexer.ConnectAsync(SiloRegistration.Redis(options)));
    private readonly string _prefix = $"gatehouse:connections:{options.ClusterId}";

    private string Tenures => $"{_prefix}:tenures";

    private string Leases => $"{_prefix}:leases";

    /// <summary>The edge lives until its lease ends.</summary>
    public async Task RenewAsync(EdgeTenure tenure, EdgeLease lease)
    {
        var redis = await DatabaseAsync();
        await redis.HashSetAsync(Leases, tenure.Id.ToString(), lease.ToByteArray());
        await redis.SortedSetAddAsync(Tenures, tenure.Id.ToString(), tenure.EndsAt.ToUnixTimeMilliseconds());
    }

    /// <summary>The tenure is over and nobody is to be told of what it held.</summary>
    public async Task ForgetAsync(Guid tenure)
    {
        var redis = await DatabaseAsync();
        await Task.WhenAll(
            redis.SortedSetRemoveAsync(Tenures, tenure.ToString()),
            redis.HashDeleteAsync(Leases, tenure.ToString()),
            redis.KeyDeleteAsync(HeldBy(tenure)));
    }

    public async Task HoldAsync(Guid tenure, string connectionId)
    {
        var redis = await DatabaseAsync();
        await Task.WhenAll(redis.SetAddAsync(HeldBy(tenure), connectionId), redis.KeyExpireAsync(HeldBy(tenure), options.ForgetAfter));
    }

    public async Task ReleaseAsync(Guid tenure, string connectionId) =>
        await (await DatabaseAsync()).SetRemoveAsync(HeldBy(tenure), connectionId);

    /// <summary>Leases that have not ended.</summary>
    public async Task<IReadOnlyList<EdgeLease>> LivingAsync()
    {
        var redis = await DatabaseAsync();
        var living = await redis.SortedSetRangeByScoreAsync(Tenures, start: Now(), exclude: Exclude.Start);
        var leases = await redis.HashGetAsync(Leases, living);
        return [.. leases.Where(lease => lease.HasValue).Select(lease => EdgeLease.Parser.ParseFrom((byte[])lease!))];
    }

    /// <summary>Tenures whose lease has ended.</summary>
    public async Task<IReadOnlyList<(Guid Tenure, EdgeLease? Lease)>> EndedAsync()
    {
        var redis = await DatabaseAsync();
        var ended = await redis.SortedSetRangeByScoreAsync(Tenures, stop: Now());
        var leases = await redis.HashGetAsync(Leases, ended);
        return [.. ended.Zip(leases, (tenure, lease) => (Guid.Parse(tenure.ToString()), lease.HasValue ? EdgeLease.Parser.ParseFrom((byte[])lease!) : null))];
    }

    /// <summary>Takes connections of a tenure, at most so many: nobody else gets them.</summary>
    public async Task<IReadOnlyList<string>> PopAsync(Guid tenure, int most) =>
        [.. (await (await DatabaseAsync()).SetPopAsync(HeldBy(tenure), most)).Select(id => id.ToString())];

    public async ValueTask DisposeAsync()
    {
        if (_redis.IsValueCreated) await (await _redis.Value).DisposeAsync();
    }

    private double Now() => clock.Now.ToUnixTimeMilliseconds();

    private string HeldBy(Guid tenure) => $"{_prefix}:held:{tenure}";

    private async ValueTask<IDatabase> DatabaseAsync() => (await _redis.Value).GetDatabase();
}
