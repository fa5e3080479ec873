using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackCreationTests
{
    [Fact]
    public async Task A_stack_is_created_in_the_order_of_its_references()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", GivenStacks.Apis);

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        var api = await bench.CallAsync<Api>(new GetApiRequest { ApiId = stack.Outputs.Single(output => output.OutputKey == "Id").OutputValue });
        api.Name.ShouldBe("first");
        stack.Outputs.Single(output => output.OutputKey == "Endpoint").OutputValue.ShouldBe(api.ApiEndpoint);
        var route = (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem();
        route.Target.ShouldStartWith("integrations/");
    }

    [Fact]
    public async Task Events_tell_a_creation_step_by_step_and_newest_first()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", "Resources: {Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}}");

        (await bench.EventsAsync(stack.StackId)).ShouldBe(
            ["s CREATE_IN_PROGRESS", "Api CREATE_IN_PROGRESS", "Api CREATE_IN_PROGRESS", "Api CREATE_COMPLETE", "s CREATE_COMPLETE"]);
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = "s" })).StackEvents;
        events[^1].ResourceStatusReason.ShouldBe("User Initiated");
        events[^1].PhysicalResourceId.ShouldBe(stack.StackId);
        events[^2].PhysicalResourceId.ShouldBeEmpty();
        events[^3].ResourceStatusReason.ShouldBe("Resource creation Initiated");
        events[^3].PhysicalResourceId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Fifty_stacks_are_built_at_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stacks = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => bench.CreateStackAsync($"s{number}", GivenStacks.Apis)));

        stacks.ShouldAllBe(stack => stack.StackStatus == "CREATE_COMPLETE");
        (await bench.CallAsync<ApiPage>(new GetApisRequest { MaxResults = "100" })).Items.Count.ShouldBe(50);
    }
}
