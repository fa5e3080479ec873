using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class RestStageTests
{
    [Fact]
    public async Task Flushing_the_authorizers_cache_reaches_the_edges()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");
        var flush = new FlushStageAuthorizersCacheRequest { RestApiId = api.Id, StageName = "dev" };

        await bench.DoAsync(flush);
        await bench.DoAsync(flush);

        var snapshot = await bench.RestSnapshotAsync(api.Id, ready => ready.Stages.Count == 1 && ready.Stages[0].AuthorizerCacheFlushes == 2);
        snapshot.Stages[0].Stage.StageName.ShouldBe("dev");
    }

    [Fact]
    public async Task What_a_stage_asks_for_in_vain_is_named_in_the_log_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        var deployment = await bench.DeployAsync(api);

        await bench.DoAsync(new CreateStageRequest { RestApiId = api.Id, StageName = "a", DeploymentId = deployment.Id, TracingEnabled = true });
        await bench.DoAsync(new CreateStageRequest { RestApiId = api.Id, StageName = "b", DeploymentId = deployment.Id, TracingEnabled = true });
        await bench.DoAsync(Patch(api, "/*/*/caching/enabled", "true"));

        bench.Log.Warnings.ShouldBe(
        [
            $"API {api.Id} sets gatehouse.aws.apigateway.Stage.tracing_enabled, which is kept but not acted on",
            $"API {api.Id} sets gatehouse.aws.apigateway.MethodSetting.caching_enabled, which is kept but not acted on",
        ]);
    }

    [Theory]
    [InlineData("/*/*/logging/loglevel", "LOUD")]
    [InlineData("/*/*/caching/ttlInSeconds", "3601")]
    [InlineData("/*/*/throttling/burstLimit", "many")]
    [InlineData("/*/*/caching/unauthorizedCacheControlHeaderStrategy", "PANIC")]
    [InlineData("/*/*/throttling/rateLimit", "")]
    public async Task A_method_setting_that_cannot_be_is_refused_and_changes_nothing(string path, string value)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "a");

        var failure = await bench.FailAsync(Patch(api, path, value));

        failure.Message.ShouldBe($"Invalid value '{value}' specified for method setting path: {path}");
        (await bench.GetStageAsync(api, "a")).MethodSettings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cache_that_was_asked_for_is_available()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "a");

        var stage = await bench.CallAsync<Stage>(Patch(api, "/cacheClusterEnabled", "true"));

        stage.CacheClusterStatus.ShouldBe("AVAILABLE");
        stage.CacheClusterSize.ShouldBe("0.5");
    }

    [Fact]
    public async Task Variables_that_cannot_stand_in_URLs_are_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "a");

        (await bench.FailAsync(Patch(api, "/variables/a-b", "1"))).HttpStatus.ShouldBe(400);
        (await bench.FailAsync(Patch(api, "/variables/a", "two words"))).HttpStatus.ShouldBe(400);
        (await bench.FailAsync(Patch(api, "/variables/a", new string('x', 513)))).HttpStatus.ShouldBe(400);
    }

    [Fact]
    public async Task Stages_are_listed_by_their_deployment()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "a");
        var second = await bench.DeployAsync(api, "b");

        var page = await bench.CallAsync<RestStagePage>(new GetStagesRequest { RestApiId = api.Id, DeploymentId = second.Id });

        page.Item.ShouldHaveSingleItem().StageName.ShouldBe("b");
    }

    private static UpdateStageRequest Patch(RestApi api, string path, string value) => new()
    {
        RestApiId = api.Id,
        StageName = "a",
        PatchOperations = { new PatchOperation { Op = "replace", Path = path, Value = value } },
    };
}
