using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ResetAuthorizersCacheTests
{
    [Fact]
    public async Task Edges_are_told_that_a_stages_answers_count_no_more()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);

        await bench.DoAsync(new ResetAuthorizersCacheRequest { ApiId = api.ApiId, StageName = "dev" });
        await bench.DoAsync(new ResetAuthorizersCacheRequest { ApiId = api.ApiId, StageName = "dev" });

        var snapshot = await bench.SnapshotAsync(api.ApiId, told => told.Stages is [{ AuthorizerCacheResets: 2 }]);
        snapshot.Stages.ShouldHaveSingleItem().AuthorizerCacheResets.ShouldBe(2);
    }
}
