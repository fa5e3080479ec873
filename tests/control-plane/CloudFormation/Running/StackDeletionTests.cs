using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackDeletionTests
{
    [Fact]
    public async Task A_deleted_stack_is_found_by_its_id_only_and_leaves_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync("s", GivenStacks.Apis);

        var deleted = await bench.DeleteStackAsync(stack.StackId);

        deleted.StackStatus.ShouldBe("DELETE_COMPLETE");
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldBeEmpty();
        (await bench.FailAsync(new DescribeStacksInput { StackName = "s" })).Message.ShouldBe("Stack with id s does not exist");
        (await bench.CallAsync<ListExportsOutput>(new ListExportsInput())).Exports.ShouldBeEmpty();
        (await bench.CreateStackAsync("s", GivenStacks.Apis)).StackStatus.ShouldBe("CREATE_COMPLETE");
    }

    [Fact]
    public async Task A_retained_resource_outlives_its_stack()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync(
            "s", "Resources: {Api: {Type: AWS::ApiGatewayV2::Api, DeletionPolicy: Retain, Properties: {Name: a, ProtocolType: HTTP}}}");

        await bench.DeleteStackAsync(stack.StackId);

        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldHaveSingleItem();
        (await bench.EventsAsync(stack.StackId)).ShouldContain("Api DELETE_SKIPPED");
    }
}
