using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.ApiGateway;

public sealed class DeploymentTests
{
    [Fact]
    public async Task A_stage_serves_what_was_deployed_not_what_is_edited()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DeployAsync(api, "dev");

        await bench.ResourceAsync(api, "later");

        var snapshot = await bench.RestSnapshotAsync(api.Id, ready => ready.Stages.Count == 1);
        var deployment = snapshot.Stages[0].Deployment;
        deployment.Resources.ShouldHaveSingleItem().ResourceMethods["GET"].MethodIntegration.Type.ShouldBe("MOCK");
        deployment.Models.Select(model => model.Name).ShouldBe(["Empty", "Error"], ignoreOrder: true);
        deployment.Api.Id.ShouldBe(api.Id);
    }

    [Fact]
    public async Task Deploying_again_points_the_stage_to_the_new_deployment_and_keeps_its_settings()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        await bench.DoAsync(new CreateDeploymentRequest { RestApiId = api.Id, StageName = "dev", Variables = { ["a"] = "1", ["b"] = "2" } });

        var next = await bench.CallAsync<Deployment>(
            new CreateDeploymentRequest { RestApiId = api.Id, StageName = "dev", StageDescription = "d", Variables = { ["b"] = "3" } });

        var stage = await bench.GetStageAsync(api);
        stage.DeploymentId.ShouldBe(next.Id);
        stage.Description.ShouldBe("d");
        stage.Variables.ShouldBe(new Dictionary<string, string> { ["a"] = "1", ["b"] = "3" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_canary_gets_the_deployment_and_the_stage_keeps_its_own()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        var stable = await bench.DeployAsync(api, "dev");

        var canary = await bench.CallAsync<Deployment>(new CreateDeploymentRequest
        {
            RestApiId = api.Id,
            StageName = "dev",
            CanarySettings = new() { PercentTraffic = 10, StageVariableOverrides = { ["v"] = "canary" } },
        });

        var snapshot = await bench.RestSnapshotAsync(api.Id, ready => ready.Stages.Count == 1 && ready.Stages[0].Canary is not null);
        snapshot.Stages[0].Deployment.DeploymentId.ShouldBe(stable.Id);
        snapshot.Stages[0].Canary.DeploymentId.ShouldBe(canary.Id);
        snapshot.Stages[0].Stage.CanarySettings.StageVariableOverrides["v"].ShouldBe("canary");
    }
}
