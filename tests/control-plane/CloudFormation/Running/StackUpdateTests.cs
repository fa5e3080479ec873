using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackUpdateTests
{
    [Fact]
    public async Task An_update_changes_a_resource_in_place()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", GivenStacks.Apis);

        var after = await bench.UpdateStackAsync("s", GivenStacks.Apis, input => input.Parameters.Add(new Parameter { ParameterKey = "Name", ParameterValue = "second" }));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE");
        after.Outputs.ShouldBe(before.Outputs);
        (await bench.CallAsync<Api>(new GetApiRequest { ApiId = after.Outputs[0].OutputValue })).Name.ShouldBe("second");
    }

    [Fact]
    public async Task An_update_leaves_the_name_that_was_made_up()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string template = """
            Parameters:
              Greeting: {Type: String, Default: hello}
            Resources:
              F:
                Type: AWS::Lambda::Function
                Properties:
                  Role: arn:aws:iam::000000000000:role/any
                  Runtime: nodejs20.x
                  Handler: index.handler
                  Code: {ZipFile: 'exports.handler = async () => 1'}
                  Environment: {Variables: {GREETING: !Ref Greeting}}
            """;
        await bench.CreateStackAsync("s", template);
        var name = (await bench.ResourceAsync("s", "F")).PhysicalResourceId;

        var after = await bench.UpdateStackAsync("s", template, input => input.Parameters.Add(new Parameter { ParameterKey = "Greeting", ParameterValue = "bye" }));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE", string.Join('\n', await bench.EventsAsync(after.StackId)));
        var function = await bench.CallAsync<GetFunctionResponse>(new GetFunctionRequest { FunctionName = name });
        function.Configuration.Environment.Variables["GREETING"].ShouldBe("bye");
        function.Tags["aws:cloudformation:logical-id"].ShouldBe("F");
    }

    [Fact]
    public async Task An_update_without_changes_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", GivenStacks.Apis);

        var failure = await bench.FailAsync(new UpdateStackInput { StackName = "s", TemplateBody = GivenStacks.Apis });

        failure.Code.ShouldBe("ValidationError");
        failure.Message.ShouldBe("No updates are to be performed.");
    }

    [Fact]
    public async Task A_create_only_property_replaces_the_resource_and_cleans_the_old_one_up()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", GivenStacks.Apis);
        var stage = await bench.ResourceAsync("s", "Stage");

        var after = await bench.UpdateStackAsync("s", GivenStacks.Apis.Replace("StageName: $default", "StageName: dev", StringComparison.Ordinal));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE");
        stage.PhysicalResourceId.ShouldBe("$default");
        (await bench.ResourceAsync("s", "Stage")).PhysicalResourceId.ShouldBe("dev");
        var stages = (await bench.CallAsync<StagePage>(new GetStagesRequest { ApiId = before.Outputs[0].OutputValue })).Items;
        stages.Select(one => one.StageName).ShouldBe(["dev"]);
        (await bench.EventsAsync(after.StackId)).Skip(15).ShouldContain("s UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
    }

    [Fact]
    public async Task A_resource_that_the_template_no_longer_has_is_removed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", GivenStacks.Apis);
        var start = GivenStacks.Apis.IndexOf("  Route:", StringComparison.Ordinal);
        var without = GivenStacks.Apis.Remove(start, GivenStacks.Apis.IndexOf("  Integration:", StringComparison.Ordinal) - start);

        await bench.UpdateStackAsync("s", without);

        (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = before.Outputs[0].OutputValue })).Items.ShouldBeEmpty();
        (await bench.FailAsync(new DescribeStackResourceInput { StackName = "s", LogicalResourceId = "Route" })).Message
            .ShouldBe("Resource Route does not exist for stack s");
    }
}
