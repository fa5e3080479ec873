using Gatehouse.Containers;

namespace Gatehouse.Store.Tests.Engines;

public sealed class GarnetUnderTest : RedisUnderTest
{
    protected override string Wanted => "Garnet";

    protected override async Task<IRedisServer> StartServerAsync() => await ServerProcess.StartGarnetAsync();
}
