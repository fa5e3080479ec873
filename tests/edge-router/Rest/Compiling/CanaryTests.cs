using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Compiling;

/// <summary>Sources: AWS developer guide, canary-release; LocalStack snapshot test_apigateway_canary, validated on AWS.</summary>
public sealed class CanaryTests
{
    [Fact]
    public async Task A_canary_serves_its_own_deployment_with_its_own_variables()
    {
        await using var edge = await TestEdge.ServingAsync(WithCanary(percent: 100));

        using var response = await edge.GetAsync("/dev/new");

        ((int)response.StatusCode).ShouldBe(200);
        edge.Execution.Event.ShouldContain("\"stageVariables\":{\"kept\":\"k\",\"v\":\"canary\"}");
        edge.Execution.Event.ShouldContain("\"deploymentId\":\"d2\"");
        edge.Execution.Event.ShouldContain("\"isCanaryRequest\":true");
    }

    [Fact]
    public async Task The_rest_is_served_by_the_stage()
    {
        await using var edge = await TestEdge.ServingAsync(WithCanary(percent: 0));

        using var served = await edge.GetAsync("/dev/old");
        using var unknown = await edge.GetAsync("/dev/new");

        ((int)unknown.StatusCode).ShouldBe(403);
        edge.Execution.Event.ShouldContain("\"v\":\"stage\"");
        edge.Execution.Event.ShouldContain("\"isCanaryRequest\":false");
    }

    private static RestApiSnapshot WithCanary(double percent) => TestRestApis.Of(TestRestApis.Proxy(), "GET /old").Changed(snapshot =>
    {
        var stage = snapshot.Stages[0];
        stage.Stage.Variables["kept"] = "k";
        stage.Stage.Variables["v"] = "stage";
        stage.Stage.CanarySettings = new CanarySettings { PercentTraffic = percent, DeploymentId = "d2", StageVariableOverrides = { ["v"] = "canary" } };
        stage.Canary = stage.Deployment.Clone();
        stage.Canary.DeploymentId = "d2";
        stage.Canary.Resources[0].Path = "/new";
    });
}
