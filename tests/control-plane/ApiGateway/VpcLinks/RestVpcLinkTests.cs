using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests;

public sealed class RestVpcLinkTests
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/net/lb/1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edges_are_told_of_the_links_that_a_deployment_names(bool byVariable)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", TargetArns = { LoadBalancer } });
        await bench.DoAsync(new CreateVpcLinkRequest { Name = "another", TargetArns = { LoadBalancer } });

        var api = await GivenApiAsync(bench, link, byVariable);

        var told = await bench.RestSnapshotAsync(api.Id, ready => ready.VpcLinks.Count > 0);
        told.VpcLinks.ShouldHaveSingleItem().Id.ShouldBe(link.Id);
        told.VpcLinks[0].TargetArns.ShouldBe([LoadBalancer]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_by_way_of_which_a_stage_goes_stays(bool byVariable)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", TargetArns = { LoadBalancer } });
        var api = await GivenApiAsync(bench, link, byVariable);

        var refused = await bench.FailAsync(new DeleteVpcLinkRequest { VpcLinkId = link.Id });
        await bench.DoAsync(new DeleteStageRequest { RestApiId = api.Id, StageName = "dev" });
        await bench.DoAsync(new DeleteVpcLinkRequest { VpcLinkId = link.Id });

        refused.Message.ShouldBe(
            $"Cannot delete vpc link. Vpc link '{link.Id}', is referenced in [{api.Id}:GET:{api.RootResourceId}:dev] in format of [RESTApiId:Method:Resource:Stage].");
    }

    [Fact]
    public async Task A_draft_has_the_link_that_its_variables_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var link = await bench.CallAsync<VpcLink>(new CreateVpcLinkRequest { Name = "l", TargetArns = { LoadBalancer } });
        var api = await GivenApiAsync(bench, link, byVariable: true);
        var drafts = new Drafts.DraftsClient(bench.Calls);

        var draft = await drafts.GetAsync(
            new DraftRequest { AccountId = "000000000000", Region = "us-east-1", RestApiId = api.Id, StageVariables = { ["link"] = link.Id } },
            cancellationToken: TestContext.Current.CancellationToken);

        draft.VpcLinks.ShouldHaveSingleItem().Id.ShouldBe(link.Id);
        draft.Stages[0].Stage.Variables["link"].ShouldBe(link.Id);
    }

    private static async Task<RestApi> GivenApiAsync(ControlPlaneBench bench, VpcLink link, bool byVariable)
    {
        var api = await bench.RestApiAsync();
        await bench.MethodAsync(api);
        await bench.DoAsync(new PutIntegrationRequest
        {
            RestApiId = api.Id,
            ResourceId = api.RootResourceId,
            HttpMethod = "GET",
            Type = "HTTP_PROXY",
            IntegrationHttpMethod = "GET",
            Uri = "http://nlb.example/a",
            ConnectionType = "VPC_LINK",
            ConnectionId = byVariable ? "${stageVariables.link}" : link.Id,
        });
        await bench.DoAsync(new CreateDeploymentRequest { RestApiId = api.Id, StageName = "dev", Variables = { ["link"] = link.Id } });
        return api;
    }
}
