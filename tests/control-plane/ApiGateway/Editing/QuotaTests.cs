using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.Tests.CloudFormation;
using Google.Protobuf;
using HttpLink = Gatehouse.Aws.ApiGatewayV2.VpcLink;

namespace Gatehouse.ControlPlane.Tests;

public sealed class QuotaTests
{
    [Fact]
    public async Task A_description_with_more_resources_than_an_API_may_have_changes_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.RestApiAsync();

        var failure = await bench.FailAsync(new PutRestApiRequest { RestApiId = api.Id, Body = Describe(300) });
        await bench.CallAsync<RestApi>(new PutRestApiRequest { RestApiId = api.Id, Body = Describe(299) });

        failure.Code.ShouldBe("LimitExceededException");
        failure.HttpStatus.ShouldBe(429);
        (await bench.FailAsync(new CreateResourceRequest { RestApiId = api.Id, ParentId = api.RootResourceId, PathPart = "more" }))
            .Code.ShouldBe("LimitExceededException");
    }

    [Fact]
    public async Task Where_quotas_are_off_an_API_has_as_many_stages_as_its_user_wants()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.KeepsQuotas = false);
        var api = await bench.ServedRestApiAsync();

        for (var stage = 0; stage < 12; stage++)
        {
            await bench.DeployAsync(api, $"s{stage}");
        }

        (await bench.CallAsync<RestStagePage>(new GetStagesRequest { RestApiId = api.Id })).Item.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Where_quotas_are_off_an_account_has_as_many_links_as_its_user_wants()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.KeepsQuotas = false);

        for (var link = 0; link < 12; link++)
        {
            await bench.CallAsync<HttpLink>(new Gatehouse.Aws.ApiGatewayV2.CreateVpcLinkRequest { Name = $"l{link}", SubnetIds = { "subnet-1" } });
        }

        (await bench.CallAsync<VpcLinkPage>(new Gatehouse.Aws.ApiGatewayV2.GetVpcLinksRequest())).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task A_stack_that_wants_more_than_there_may_be_is_told_so()
    {
        const string template = """
            Resources:
              Stage:
                Type: AWS::ApiGateway::Stage
                Properties: {RestApiId: API, DeploymentId: DEPLOYMENT, StageName: more}
            """;
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.ServedRestApiAsync();
        var deployment = await bench.DeployAsync(api);
        for (var stage = 0; stage < 10; stage++)
        {
            await bench.DeployAsync(api, $"s{stage}");
        }

        var stack = await bench.CreateStackAsync(
            "s", template.Replace("API,", api.Id + ",", StringComparison.Ordinal).Replace("DEPLOYMENT", deployment.Id, StringComparison.Ordinal));

        var events = await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId });
        events.StackEvents.ShouldContain(one => one.ResourceStatusReason.Contains(
            "additional Stages.\" (HandlerErrorCode: ServiceLimitExceeded)", StringComparison.Ordinal));
    }

    private static ByteString Describe(int paths)
    {
        var described = new JsonObject(Enumerable.Range(0, paths).Select(path => KeyValuePair.Create($"/p{path}", (JsonNode?)new JsonObject())));
        return ByteString.CopyFromUtf8(
            new JsonObject { ["swagger"] = "2.0", ["info"] = new JsonObject { ["title"] = "a", ["version"] = "1" }, ["paths"] = described }.ToJsonString());
    }
}
