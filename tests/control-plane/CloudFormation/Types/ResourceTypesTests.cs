using Gatehouse.Aws.CloudFormation;
using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Tests.Lambda.Layers;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class ResourceTypesTests
{
    [Fact]
    public async Task A_type_that_is_not_emulated_fails_by_its_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", "Resources: {Q: {Type: AWS::SQS::Queue}}");

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").ResourceStatusReason.ShouldContain("AWS::SQS::Queue");
    }

    [Fact]
    public async Task A_type_that_is_not_emulated_is_left_out_where_that_is_wanted()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.IgnoresUnsupportedResourceTypes = true);

        var stack = await bench.CreateStackAsync("s", "Resources: {Q: {Type: AWS::SQS::Queue}}");

        stack.StackStatus.ShouldBe("CREATE_COMPLETE");
        bench.Log.Warnings.ShouldContain(line => line.Contains("AWS::SQS::Queue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_written_inside_of_the_template_gets_a_package_and_a_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", """
            Resources:
              F:
                Type: AWS::Lambda::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  Role: arn:aws:iam::000000000000:role/r
                  Timeout: '7'
                  Code: {ZipFile: 'exports.handler = async () => 1;'}
              P:
                Type: AWS::Lambda::Permission
                Properties: {FunctionName: !GetAtt F.Arn, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com}
            Outputs: {Name: {Value: !Ref F}}
            """, input => input.Tags.Add(new Gatehouse.Aws.CloudFormation.Tag { Key = "team", Value = "a" }));

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        var function = await bench.CallAsync<GetFunctionResponse>(new GetFunctionRequest { FunctionName = stack.Outputs[0].OutputValue });
        function.Configuration.FunctionName.ShouldMatch("^s-F-[A-Z0-9]{12}$");
        function.Configuration.Timeout.ShouldBe(7);
        function.Tags["team"].ShouldBe("a");
        (await bench.DeleteStackAsync(stack.StackId)).StackStatus.ShouldBe("DELETE_COMPLETE");
    }
    [Fact]
    public async Task A_layer_is_shared_by_the_arn_of_its_version()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var layer = await bench.LayerAsync("one");
        var template = $$"""
            Resources:
              Share:
                Type: AWS::Lambda::LayerVersionPermission
                Properties: {LayerVersionArn: '{{layer.LayerVersionArn}}', Action: lambda:GetLayerVersion, Principal: '123456789012'}
            """;

        var stack = await bench.CreateStackAsync("s", template);

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        (await bench.ResourceAsync("s", "Share")).PhysicalResourceId.ShouldStartWith($"{layer.LayerVersionArn}#s-Share-");
        bench.Log.Warnings.ShouldNotContain(line => line.Contains("Share", StringComparison.Ordinal));
        var policy = new GetLayerVersionPolicyRequest { LayerName = "l", VersionNumber = 1 };
        (await bench.CallAsync<Policy>(policy)).Policy_.ShouldContain("arn:aws:iam::123456789012:root");

        (await bench.DeleteStackAsync(stack.StackId)).StackStatus.ShouldBe("DELETE_COMPLETE");
        (await bench.FailAsync(policy)).Code.ShouldBe("ResourceNotFoundException");
    }
}
