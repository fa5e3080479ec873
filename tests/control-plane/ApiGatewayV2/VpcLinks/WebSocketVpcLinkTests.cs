using Gatehouse.Aws.ApiGatewayV2;
using Rest = Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests;

/// <summary>WebSocket APIs go by way of REST APIs' VPC links.</summary>
public sealed class WebSocketVpcLinkTests
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/net/lb/1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edges_are_told_of_the_links_that_a_deployment_names(bool byVariable)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await GivenLinkAsync(bench);
        await GivenLinkAsync(bench);

        var api = await GivenApiAsync(bench, link, byVariable);

        var told = await bench.SnapshotAsync(api.ApiId, ready => ready.VpcLinks.Count > 0);
        told.VpcLinks.ShouldHaveSingleItem().TargetArns.ShouldBe([LoadBalancer]);
        told.VpcLinks[0].Id.ShouldBe(link.Id);
    }

    [Fact]
    public async Task A_link_by_way_of_which_a_stage_goes_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await GivenLinkAsync(bench);
        var api = await GivenApiAsync(bench, link, byVariable: true);

        var refused = await bench.FailAsync(new Rest.DeleteVpcLinkRequest { VpcLinkId = link.Id });
        await bench.DoAsync(new DeleteStageRequest { ApiId = api.ApiId, StageName = "dev" });
        await bench.DoAsync(new Rest.DeleteVpcLinkRequest { VpcLinkId = link.Id });

        refused.Message.ShouldStartWith($"Cannot delete vpc link. Vpc link '{link.Id}', is referenced in [{api.ApiId}:POST:");
    }

    private static Task<Rest.VpcLink> GivenLinkAsync(ControlPlaneBench bench) =>
        bench.CallAsync<Rest.VpcLink>(new Rest.CreateVpcLinkRequest { Name = "l", TargetArns = { LoadBalancer } });

    private static async Task<Api> GivenApiAsync(ControlPlaneBench bench, Rest.VpcLink link, bool byVariable)
    {
        var api = await bench.WebSocketApiAsync();
        var integration = await bench.CallAsync<Integration>(new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "POST",
            IntegrationUri = "http://nlb.example/a",
            ConnectionType = "VPC_LINK",
            ConnectionId = byVariable ? "${stageVariables.link}" : link.Id,
        });
        await bench.RouteAsync(api, "$default", integration);
        await bench.DoAsync(new CreateStageRequest { ApiId = api.ApiId, StageName = "dev", AutoDeploy = true, StageVariables = { ["link"] = link.Id } });
        return api;
    }
}
