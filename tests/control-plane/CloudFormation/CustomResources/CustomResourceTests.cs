using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class CustomResourceTests
{
    private const string Template = """
        Resources:
          Made:
            Type: Custom::Thing
            Properties: {ServiceToken: 'arn:aws:lambda:us-east-1:000000000000:function:f', Size: 5, Flags: [true]}
        Outputs: {Color: {Value: !GetAtt Made.Color}, Id: {Value: !Ref Made}}
        """;

    [Fact]
    public async Task A_function_is_asked_with_texts_and_its_answer_is_the_resource()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var creation = bench.CreateStackAsync("s", Template);

        var request = await RequestAsync(bench, 0);
        await AnswerAsync(bench, request, """{"Status": "SUCCESS", "PhysicalResourceId": "thing-1", "Data": {"Color": "red"}}""");

        request["RequestType"]!.ToString().ShouldBe("Create");
        request["ResourceProperties"]!.ToJsonString().ShouldBe(
            """{"ServiceToken":"arn:aws:lambda:us-east-1:000000000000:function:f","Size":"5","Flags":["true"]}""");
        var stack = await creation;
        stack.StackStatus.ShouldBe("CREATE_COMPLETE");
        stack.Outputs.Select(output => output.OutputValue).ShouldBe(["red", "thing-1"]);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"Status": "FAILED", "Status": "SUCCESS"}""")]
    public async Task What_is_no_answer_is_a_failure(string body)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var creation = bench.CreateStackAsync("s", Template);

        await AnswerAsync(bench, await RequestAsync(bench, 0), body);

        var stack = await creation;
        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").ResourceStatusReason.ShouldStartWith("Invalid response object");
    }

    [Fact]
    public async Task A_failure_is_told_with_its_reason_and_nothing_is_left_to_delete()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var creation = bench.CreateStackAsync("s", Template);

        await AnswerAsync(bench, await RequestAsync(bench, 0), """{"Status": "FAILED", "Reason": "too large"}""");

        var stack = await creation;
        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").ResourceStatusReason
            .ShouldBe("Received response status [FAILED] from custom resource. Message returned: too large");
        bench.Runner.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_id_after_an_update_means_that_the_old_one_is_deleted()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var creation = bench.CreateStackAsync("s", Template);
        await AnswerAsync(bench, await RequestAsync(bench, 0), """{"Status": "SUCCESS", "PhysicalResourceId": "thing-1", "Data": {"Color": "red"}}""");
        await creation;

        var update = bench.UpdateStackAsync("s", Template.Replace("Size: 5", "Size: 6", StringComparison.Ordinal));
        var request = await RequestAsync(bench, 1);
        await AnswerAsync(bench, request, """{"Status": "SUCCESS", "PhysicalResourceId": "thing-2", "Data": {"Color": "blue"}}""");
        var deletion = await RequestAsync(bench, 2);
        await AnswerAsync(bench, deletion, """{"Status": "SUCCESS"}""");

        (await update).StackStatus.ShouldBe("UPDATE_COMPLETE");
        request["RequestType"]!.ToString().ShouldBe("Update");
        request["OldResourceProperties"]!["Size"]!.ToString().ShouldBe("5");
        deletion["RequestType"]!.ToString().ShouldBe("Delete");
        deletion["PhysicalResourceId"]!.ToString().ShouldBe("thing-1");
    }

    [Fact]
    public async Task An_answer_that_nobody_waits_for_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var refusal = await Should.ThrowAsync<RpcException>(async () =>
            await new StackResponses.StackResponsesClient(bench.Calls).RespondAsync(new StackResponse { Token = new string('0', 64) }));

        refusal.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_stack_in_the_middle_of_its_creation_goes_on_in_another_control_plane()
    {
        await using var first = await ControlPlaneBench.StartAsync();
        await first.FunctionAsync();
        var created = await first.CallAsync<CreateStackOutput>(new CreateStackInput { StackName = "s", TemplateBody = Template });
        var request = await RequestAsync(first, 0);
        await first.StopAsync();

        await using var second = await first.StartReplicaAsync();
        await AnswerAsync(second, request, """{"Status": "SUCCESS", "PhysicalResourceId": "thing-1", "Data": {"Color": "red"}}""");

        (await second.EndedAsync(created.StackId)).StackStatus.ShouldBe("CREATE_COMPLETE");
        second.Runner.Requests.ShouldBeEmpty();
    }

    private static async Task<JsonNode> RequestAsync(ControlPlaneBench bench, int number) =>
        JsonNode.Parse((await bench.Runner.RequestAsync(number)).Payload.ToStringUtf8())!;

    private static async Task AnswerAsync(ControlPlaneBench bench, JsonNode request, string answer)
    {
        var url = request["ResponseURL"]!.ToString();
        await new StackResponses.StackResponsesClient(bench.Calls).RespondAsync(
            new StackResponse { Token = url[(url.LastIndexOf('/') + 1)..], Body = ByteString.CopyFromUtf8(answer) });
    }
}
