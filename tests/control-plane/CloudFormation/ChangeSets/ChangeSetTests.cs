using Gatehouse.Aws.CloudFormation;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class ChangeSetTests
{
    private const string Template = """
        Parameters: {StageName: {Type: String, Default: dev}}
        Resources:
          Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
          Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: !Ref StageName}}
        """;

    [Fact]
    public async Task A_new_stack_is_in_review_until_its_change_set_is_executed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var created = await CreateAsync(bench, "c", "CREATE", Template);

        var stack = (await bench.CallAsync<DescribeStacksOutput>(new DescribeStacksInput { StackName = "s" })).Stacks[0];
        stack.StackStatus.ShouldBe("REVIEW_IN_PROGRESS");
        var changeSet = await bench.CallAsync<DescribeChangeSetOutput>(new DescribeChangeSetInput { ChangeSetName = created.Id });
        changeSet.Status.ShouldBe("CREATE_COMPLETE");
        changeSet.ExecutionStatus.ShouldBe("AVAILABLE");
        changeSet.Changes.Select(change => $"{change.ResourceChange.Action} {change.ResourceChange.LogicalResourceId}").ShouldBe(["Add Api", "Add Stage"]);

        await bench.DoAsync(new ExecuteChangeSetInput { ChangeSetName = "c", StackName = "s" });

        (await bench.EndedAsync(created.StackId)).StackStatus.ShouldBe("CREATE_COMPLETE");
        (await bench.EventsAsync(created.StackId)).Take(2).ShouldBe(["s REVIEW_IN_PROGRESS", "s CREATE_IN_PROGRESS"]);
    }

    [Fact]
    public async Task A_change_set_without_changes_has_failed_and_says_why()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", Template);

        var created = await CreateAsync(bench, "c", "UPDATE", Template);

        var changeSet = await bench.CallAsync<DescribeChangeSetOutput>(new DescribeChangeSetInput { ChangeSetName = created.Id });
        changeSet.Status.ShouldBe("FAILED");
        changeSet.ExecutionStatus.ShouldBe("UNAVAILABLE");
        changeSet.StatusReason.ShouldBe("The submitted information didn't contain changes. Submit different information to create a change set.");
        var failure = await bench.FailAsync(new ExecuteChangeSetInput { ChangeSetName = created.Id });
        failure.Code.ShouldBe("InvalidChangeSetStatus");
        failure.Message.ShouldBe($"ChangeSet [{created.Id}] cannot be executed in its current status of [FAILED]");
    }

    [Fact]
    public async Task A_replacement_is_foretold_with_its_cause()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", Template);

        var created = await CreateAsync(bench, "c", "UPDATE", Template, new Parameter { ParameterKey = "StageName", ParameterValue = "prod" });

        var changeSet = await bench.CallAsync<DescribeChangeSetOutput>(new DescribeChangeSetInput { ChangeSetName = created.Id });
        var change = changeSet.Changes.ShouldHaveSingleItem().ResourceChange;
        change.Action.ShouldBe("Modify");
        change.Replacement.ShouldBe("True");
        change.PolicyAction.ShouldBe("ReplaceAndDelete");
        change.Details.Count.ShouldBe(2);
        var detail = change.Details[0];
        detail.Target.Name.ShouldBe("StageName");
        detail.Target.RequiresRecreation.ShouldBe("Always");
        detail.ChangeSource.ShouldBe("ParameterReference");
        detail.CausingEntity.ShouldBe("StageName");
    }

    [Fact]
    public async Task What_depends_on_a_new_resource_is_not_known_before()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", Template);

        var created = await CreateAsync(bench, "c", "UPDATE", Template.Replace("ProtocolType: HTTP", "ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action", StringComparison.Ordinal));

        var changes = (await bench.CallAsync<DescribeChangeSetOutput>(new DescribeChangeSetInput { ChangeSetName = created.Id })).Changes;
        changes.Single(change => change.ResourceChange.LogicalResourceId == "Api").ResourceChange.Replacement.ShouldBe("True");
        var stage = changes.Single(change => change.ResourceChange.LogicalResourceId == "Stage").ResourceChange;
        stage.Replacement.ShouldBe("Conditional");
        stage.Details[0].Evaluation.ShouldBe("Dynamic");
        stage.Details[0].ChangeSource.ShouldBe("ResourceReference");
    }

    [Fact]
    public async Task A_change_set_that_does_not_exist_is_deleted_already()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", Template);

        await bench.DoAsync(new DeleteChangeSetInput { ChangeSetName = "c", StackName = "s" });

        var failure = await bench.FailAsync(new DescribeChangeSetInput { ChangeSetName = "c", StackName = "s" });
        failure.Code.ShouldBe("ChangeSetNotFound");
        failure.HttpStatus.ShouldBe(404);
        failure.Message.ShouldBe("ChangeSet [c] does not exist");
    }

    [Fact]
    public async Task Executing_one_change_set_drops_the_others()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync("s", Template);
        await CreateAsync(bench, "one", "UPDATE", Template.Replace("Name: a", "Name: b", StringComparison.Ordinal));
        await CreateAsync(bench, "two", "UPDATE", Template.Replace("Name: a", "Name: c", StringComparison.Ordinal));

        await bench.DoAsync(new ExecuteChangeSetInput { ChangeSetName = "one", StackName = "s" });

        (await bench.EndedAsync(stack.StackId)).StackStatus.ShouldBe("UPDATE_COMPLETE");
        var left = (await bench.CallAsync<ListChangeSetsOutput>(new ListChangeSetsInput { StackName = "s" })).Summaries.ShouldHaveSingleItem();
        left.ExecutionStatus.ShouldBe("EXECUTE_COMPLETE");
    }

    private static Task<CreateChangeSetOutput> CreateAsync(ControlPlaneBench bench, string name, string type, string template, params Parameter[] parameters) =>
        bench.CallAsync<CreateChangeSetOutput>(new CreateChangeSetInput
        {
            StackName = "s",
            ChangeSetName = name,
            ChangeSetType = type,
            TemplateBody = template,
            Parameters = { parameters },
        });
}
