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

    /// <summary>Says how to reach an empty place of its own for one test.</summary>
    public abstract Action<StoreOptions> NewPlace();

    /// <summary>Breaks every connection that stores have to the database.</summary>
    public abstract Task DropConnectionsAsync();

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
