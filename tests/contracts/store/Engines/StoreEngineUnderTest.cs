using Gatehouse.Containers;

[assembly: AssemblyFixture(typeof(Gatehouse.Store.Tests.Engines.SqliteUnderTest))]
[assembly: AssemblyFixture(typeof(Gatehouse.Store.Tests.Engines.RedisUnderTest))]
[assembly: AssemblyFixture(typeof(Gatehouse.Store.Tests.Engines.GarnetUnderTest))]

namespace Gatehouse.Store.Tests.Engines;

/// <summary>A database that the contracts are held against, started once for all of them.</summary>
public abstract class StoreEngineUnderTest : IAsyncLifetime
{
    public abstract string Name { get; }

    /// <summary>Why this engine is not covered on this machine; null when it is.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>An empty place for one test.</summary>
    public abstract StorePlace NewPlace();

    public async ValueTask InitializeAsync()
    {
        try
        {
            await StartAsync();
        }
        catch (ServerNotHereException absent)
        {
            LeftOut = absent.Message;
        }
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task StartAsync();
}

/// <summary>Where one test has its documents to itself.</summary>
/// <param name="Configure">Leads a store there.</param>
/// <param name="DropConnectionsAsync">Breaks every connection that the test's stores have.</param>
public sealed record StorePlace(Action<StoreOptions> Configure, Func<Task> DropConnectionsAsync);
