using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Google.Protobuf;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackRetentionTests
{
    [Theory]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public async Task A_deleted_stack_is_shown_for_ninety_days(int days, bool isShown)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var living = await bench.CreateStackAsync("living", "Resources: {Group: {Type: AWS::Logs::LogGroup}}");
        var stack = await bench.CreateStackAsync("s", "Resources: {Group: {Type: AWS::Logs::LogGroup}}");
        await bench.DeleteStackAsync(stack.StackId);

        await SweepAsync(bench, TimeSpan.FromDays(days));

        var listed = await bench.CallAsync<ListStacksOutput>(new ListStacksInput());
        listed.StackSummaries.Select(summary => summary.StackId).ShouldBe(isShown ? [stack.StackId, living.StackId] : [living.StackId], ignoreOrder: true);
        var events = await EventsOfAsync(bench, stack.StackId);
        (events > 0).ShouldBe(isShown);
        (await EventsOfAsync(bench, living.StackId)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Of_a_living_stack_the_templates_of_earlier_updates_go_and_what_is_in_use_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync("s", Groups(1));
        await bench.UpdateStackAsync("s", Groups(2));
        await bench.UpdateStackAsync("s", Groups(3));
        await bench.DoAsync(new CreateChangeSetInput { StackName = "s", ChangeSetName = "planned", TemplateBody = Groups(4) });

        await SweepAsync(bench);

        (await PartsOfAsync(bench, StackDocument.InputKind, stack.StackId)).ShouldBe(2);
        var current = await bench.CallAsync<GetTemplateOutput>(new GetTemplateInput { StackName = "s" });
        var planned = await bench.CallAsync<GetTemplateOutput>(new GetTemplateInput { StackName = "s", ChangeSetName = "planned" });
        (current.TemplateBody, planned.TemplateBody).ShouldBe((Groups(3), Groups(4)));
    }

    [Fact]
    public async Task A_stack_keeps_its_newest_change_sets()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync("s", Groups(1));
        for (var number = 0; number <= StackRemnants.MostChangeSets; number++)
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.DoAsync(new CreateChangeSetInput { StackName = "s", ChangeSetName = $"c{number}", TemplateBody = Groups(1) });
        }

        await SweepAsync(bench);

        (await PartsOfAsync(bench, ChangeSetDocument.Kind, stack.StackId)).ShouldBe(StackRemnants.MostChangeSets);
        (await bench.FailAsync(new DescribeChangeSetInput { StackName = "s", ChangeSetName = "c0" })).Code.ShouldBe("ChangeSetNotFound");
        await bench.CallAsync<DescribeChangeSetOutput>(new DescribeChangeSetInput { StackName = "s", ChangeSetName = "c1" });
    }

    private static string Groups(int number) => $"Resources: {{Group{number}: {{Type: AWS::Logs::LogGroup}}}}";

    // By a clock of its own: everything else that goes by the bench's would wake up for each of the days.
    private static Task SweepAsync(ControlPlaneBench bench, TimeSpan later = default) =>
        new StackRetention(
            bench.Store, new StackRemnants(bench.Store), new FakeTimeProvider(bench.Clock.GetUtcNow() + later), NullLogger<StackRetention>.Instance)
            .SweepAsync(TestContext.Current.CancellationToken);

    private static Task<int> EventsOfAsync(ControlPlaneBench bench, string stackId) => PartsOfAsync(bench, StackDocument.EventKind, stackId);

    private static async Task<int> PartsOfAsync<T>(ControlPlaneBench bench, DocumentKind<T> kind, string stackId)
        where T : class, IMessage<T>, new()
    {
        var key = StackDocument.Key(ControlPlaneBench.Caller, StackArn.UuidOf(stackId));
        var count = 0;
        await foreach (var _ in bench.Store.ListAllAsync(kind, key.Account, key.Region, key.Id, TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }
}
