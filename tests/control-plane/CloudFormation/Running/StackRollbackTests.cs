using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackRollbackTests
{
    [Fact]
    public async Task A_creation_that_fails_takes_back_what_it_made()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", GivenStacks.Apis + "\n" + """
              Broken: {Value: !GetAtt Api.Nonsense}
            """.Replace("      ", "  ", StringComparison.Ordinal));

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        stack.StackStatusReason.ShouldBeEmpty();
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_resource_that_failed_is_named_by_the_stack()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
              Bad: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: nonsense}}
            """);

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "ROLLBACK_IN_PROGRESS").ResourceStatusReason
            .ShouldBe("The following resource(s) failed to create: [Bad]. Rollback requested by user.");
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").LogicalResourceId.ShouldBe("Bad");
    }

    [Fact]
    public async Task An_update_that_fails_goes_back_to_what_there_was()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", GivenStacks.Apis);

        var after = await bench.UpdateStackAsync(
            "s",
            GivenStacks.Apis.Replace("RouteKey: GET /p", "RouteKey: nonsense", StringComparison.Ordinal).Replace("Default: first", "Default: second", StringComparison.Ordinal)
                .Replace("StageName: $default", "StageName: dev", StringComparison.Ordinal));

        after.StackStatus.ShouldBe("UPDATE_ROLLBACK_COMPLETE");
        after.Outputs.ShouldBe(before.Outputs);
        (await bench.CallAsync<Api>(new GetApiRequest { ApiId = before.Outputs[0].OutputValue })).Name.ShouldBe("first");
        (await bench.CallAsync<StagePage>(new GetStagesRequest { ApiId = before.Outputs[0].OutputValue })).Items
            .Select(stage => stage.StageName).ShouldBe(["$default"]);
        (await bench.UpdateStackAsync("s", GivenStacks.Apis.Replace("Default: first", "Default: third", StringComparison.Ordinal))).StackStatus.ShouldBe("UPDATE_COMPLETE");
    }

    [Fact]
    public async Task With_rollback_disabled_a_failed_creation_stays_as_it_is()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync(
            "s",
            """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
              Bad: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: nonsense}}
            """,
            input => input.DisableRollback = true);

        stack.StackStatus.ShouldBe("CREATE_FAILED");
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldHaveSingleItem();
    }
}
