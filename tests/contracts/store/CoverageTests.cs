using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

public sealed class CoverageTests(SqliteUnderTest sqlite, RedisUnderTest redis, GarnetUnderTest garnet, ITestOutputHelper output)
{
    [Fact]
    public void The_stores_that_were_covered_are_named()
    {
        foreach (var engine in new StoreEngineUnderTest[] { sqlite, redis, garnet })
            output.WriteLine(engine.LeftOut is { } reason ? $"left out: {engine.Name}: {reason}" : $"covered: {engine.Name}");

        sqlite.LeftOut.ShouldBeNull();
    }
}
