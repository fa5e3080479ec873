using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class DeploymentTests
{
    [Fact]
    public async Task A_deployment_keeps_what_was_deployed_whatever_is_edited_later()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api);
        var route = await bench.RouteAsync(api, "GET /old", await bench.IntegrationAsync(api));
        await bench.DoAsync(new CreateDeploymentRequest { ApiId = api.ApiId, StageName = "dev" });

        await bench.DoAsync(new UpdateRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId, RouteKey = "GET /new" });

        var snapshot = await bench.SnapshotAsync(api.ApiId, api => api.Stages.Count == 1 && api.Stages[0].Deployment is not null);
        snapshot.Stages[0].Deployment.Routes.ShouldHaveSingleItem().RouteKey.ShouldBe("GET /old");
        snapshot.Stages[0].Deployment.Integrations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Every_change_of_what_is_deployed_makes_an_automatic_deployment()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api, autoDeploy: true);
        var served = new List<string>();

        var integration = await bench.IntegrationAsync(api);
        var route = await bench.RouteAsync(api, "GET /p");
        served.Add((await bench.GetStageAsync(api)).DeploymentId);
        await bench.DoAsync(new UpdateRouteRequest
        {
            ApiId = api.ApiId,
            RouteId = route.RouteId,
            Target = $"integrations/{integration.IntegrationId}",
        });
        served.Add((await bench.GetStageAsync(api)).DeploymentId);
        await bench.DoAsync(new UpdateApiRequest { ApiId = api.ApiId, CorsConfiguration = new() { AllowOrigins = { "*" } } });
        served.Add((await bench.GetStageAsync(api)).DeploymentId);
        await bench.DoAsync(new UpdateStageRequest { ApiId = api.ApiId, StageName = "dev", StageVariables = { ["a"] = "1" } });
        var afterSetting = (await bench.GetStageAsync(api)).DeploymentId;

        served.Distinct().Count().ShouldBe(3);
        afterSetting.ShouldBe(served[^1]);
    }

    [Fact]
    public async Task Turning_automatic_deployment_on_deploys()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /p");
        await bench.StageAsync(api);

        await bench.DoAsync(new UpdateStageRequest { ApiId = api.ApiId, StageName = "dev", AutoDeploy = true });

        (await bench.GetStageAsync(api)).HasDeploymentId.ShouldBeTrue();
    }

    [Fact]
    public async Task A_deployment_that_failed_leaves_the_stage_as_it_was()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api, autoDeploy: true);
        var route = await bench.RouteAsync(api, "GET /p");
        var served = (await bench.GetStageAsync(api)).DeploymentId;

        await bench.DoAsync(new DeleteRouteRequest { ApiId = api.ApiId, RouteId = route.RouteId });

        var stage = await bench.GetStageAsync(api);
        stage.DeploymentId.ShouldBe(served);
        stage.LastDeploymentStatusMessage.ShouldBe("Deployment attempt failed: Unable to deploy API because no routes exist in this API");
    }

    [Fact]
    public async Task Automatic_deployments_that_no_stage_serves_do_not_pile_up()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.StageAsync(api, autoDeploy: true);

        for (var number = 0; number < 70; number++)
        {
            await bench.RouteAsync(api, $"GET /{number}");
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var page = await bench.CallAsync<DeploymentPage>(new GetDeploymentsRequest { ApiId = api.ApiId, MaxResults = "500" });
        page.Items.Count.ShouldBe(61);
        page.Items.ShouldContain(deployment => deployment.CreatedDate.Seconds == bench.Clock.GetUtcNow().ToUnixTimeSeconds() - 1);
    }

    [Fact]
    public async Task A_deployment_without_stage_can_be_described_anew_and_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        await bench.RouteAsync(api, "GET /p");
        var deployment = await bench.CallAsync<Deployment>(new CreateDeploymentRequest { ApiId = api.ApiId, Description = "one" });
        var request = new UpdateDeploymentRequest { ApiId = api.ApiId, DeploymentId = deployment.DeploymentId, Description = "two" };

        var updated = await bench.CallAsync<Deployment>(request);
        await bench.DoAsync(new DeleteDeploymentRequest { ApiId = api.ApiId, DeploymentId = deployment.DeploymentId });

        updated.Description.ShouldBe("two");
        (await bench.FailAsync(request)).HttpStatus.ShouldBe(404);
    }
}
