using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class StageTests
{
    [Fact]
    public async Task Variables_merge_and_an_empty_one_goes()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.DoAsync(new CreateStageRequest { ApiId = api.ApiId, StageName = "dev", StageVariables = { ["a"] = "1", ["b"] = "2" } });

        var updated = await bench.CallAsync<Stage>(new UpdateStageRequest
        {
            ApiId = api.ApiId,
            StageName = "dev",
            StageVariables = { ["a"] = "", ["c"] = "3" },
            SentMembers = new() { Paths = { "stage_variables" } },
        });

        updated.StageVariables.Keys.Order().ShouldBe(["b", "c"]);
    }

    [Fact]
    public async Task Default_settings_that_are_not_sent_stay()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var stage = await bench.CallAsync<Stage>(new CreateStageRequest
        {
            ApiId = api.ApiId,
            StageName = "dev",
            DefaultRouteSettings = new() { ThrottlingBurstLimit = 5 },
        });

        stage.DefaultRouteSettings.ShouldBe(new RouteSettings { DetailedMetricsEnabled = false, ThrottlingBurstLimit = 5 });
    }

    [Fact]
    public async Task Route_settings_are_deleted_by_route_key()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /p");
        await bench.DoAsync(new CreateStageRequest
        {
            ApiId = api.ApiId,
            StageName = "dev",
            RouteSettings = { ["GET /p"] = new() { ThrottlingBurstLimit = 1 } },
        });

        await bench.DoAsync(new DeleteRouteSettingsRequest { ApiId = api.ApiId, StageName = "dev", RouteKey = "GET /p" });

        (await bench.GetStageAsync(api)).RouteSettings.ShouldBeEmpty();
        (await bench.FailAsync(new DeleteRouteSettingsRequest { ApiId = api.ApiId, StageName = "dev", RouteKey = "GET /p" }))
            .HttpStatus.ShouldBe(404);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("$other")]
    [InlineData("a/b")]
    public async Task A_name_that_no_URL_could_hold_is_refused(string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new CreateStageRequest { ApiId = api.ApiId, StageName = name });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Theory]
    [InlineData("a-b", "1")]
    [InlineData("a", "with blank")]
    public async Task A_variable_that_no_URL_could_hold_is_refused(string name, string value)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(
            new CreateStageRequest { ApiId = api.ApiId, StageName = "dev", StageVariables = { [name] = value } });

        failure.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task A_deployment_that_there_is_not_is_not_found()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();

        var failure = await bench.FailAsync(new CreateStageRequest { ApiId = api.ApiId, StageName = "dev", DeploymentId = "none" });

        failure.Message.ShouldBe("Invalid Deployment identifier specified none");
    }

    [Fact]
    public async Task A_stage_that_deploys_by_itself_is_not_pointed_by_hand()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /p");
        var deployment = await bench.CallAsync<Deployment>(new CreateDeploymentRequest { ApiId = api.ApiId });
        await bench.StageAsync(api, autoDeploy: true);

        var update = await bench.FailAsync(
            new UpdateStageRequest { ApiId = api.ApiId, StageName = "dev", DeploymentId = deployment.DeploymentId });
        var deploy = await bench.FailAsync(new CreateDeploymentRequest { ApiId = api.ApiId, StageName = "dev" });

        update.Code.ShouldBe("BadRequestException");
        deploy.Code.ShouldBe("BadRequestException");
    }

    [Fact]
    public async Task An_update_moves_the_date_of_the_last_one()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var stage = await bench.StageAsync(api);
        bench.Clock.Advance(TimeSpan.FromSeconds(10));

        var updated = await bench.CallAsync<Stage>(new UpdateStageRequest { ApiId = api.ApiId, StageName = "dev", Description = "d" });

        updated.CreatedDate.ShouldBe(stage.CreatedDate);
        updated.LastUpdatedDate.Seconds.ShouldBe(stage.LastUpdatedDate.Seconds + 10);
    }
}
