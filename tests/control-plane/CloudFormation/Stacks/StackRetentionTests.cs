using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Microsoft.Extensions.Logging.Abstractions;

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

        bench.Clock.Advance(TimeSpan.FromDays(days));
        await new StackRetention(bench.Store, bench.Clock, NullLogger<StackRetention>.Instance).SweepAsync(TestContext.Current.CancellationToken);

        var listed = await bench.CallAsync<ListStacksOutput>(new ListStacksInput());
        listed.StackSummaries.Select(summary => summary.StackId).ShouldBe(isShown ? [stack.StackId, living.StackId] : [living.StackId], ignoreOrder: true);
        var events = await EventsOfAsync(bench, stack.StackId);
        (events > 0).ShouldBe(isShown);
        (await EventsOfAsync(bench, living.StackId)).ShouldBeGreaterThan(0);
    }

    private static async Task<int> EventsOfAsync(ControlPlaneBench bench, string stackId)
    {
        var key = StackDocument.Key(ControlPlaneBench.Caller, StackArn.UuidOf(stackId));
        var count = 0;
        await foreach (var _ in bench.Store.ListAllAsync(StackDocument.EventKind, key.Account, key.Region, key.Id, TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }
}
