using System.Collections.Concurrent;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>All pools of this runner. A pool for new code or configuration retires the pool it replaces.</summary>
internal sealed class EnvironmentPools(IEnvironmentFactory factory, PlacingRules rules, IProcessorLoad load, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<EnvironmentKey, EnvironmentPool> _pools = new();

    public EnvironmentPool For(FunctionVersion function) =>
        _pools.TryGetValue(function.Key, out var pool) && !pool.IsRetired ? pool : Open(function);

    /// <summary>The pools of every version of the function.</summary>
    public IEnumerable<EnvironmentPool> Of(FunctionName function) =>
        _pools.Values.Where(pool => pool.Function.Name == function.Name
            && pool.Function.AccountId == function.AccountId
            && pool.Function.Region == function.Region);

    /// <summary>Ends what has been idle for longer than the keep-alive and forgets retired pools with nothing left in them.</summary>
    public void Reap()
    {
        var idleSince = time.GetUtcNow() - rules.KeepAlive;
        foreach (var (key, pool) in _pools)
        {
            pool.Reap(idleSince);
            if (pool.IsRetired && pool.IsEmpty) _pools.TryRemove(new(key, pool));
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_pools.Values.Select(pool => pool.DisposeAsync().AsTask()));

    private EnvironmentPool Open(FunctionVersion function)
    {
        var pool = _pools.GetOrAdd(function.Key, static (_, with) => with.pools.Create(with.function), (pools: this, function));
        pool.Revive();
        foreach (var (key, older) in _pools)
        {
            if (function.Key.Supersedes(key)) older.Retire();
        }

        return pool;
    }

    private EnvironmentPool Create(FunctionVersion function) => new(function, factory, rules, load, time);
}
