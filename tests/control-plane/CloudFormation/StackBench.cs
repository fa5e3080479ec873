using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

/// <summary>Stacks as tests make them, and waiting for them without sleeping: the store tells when one has ended.</summary>
internal static class StackBench
{
    public static async Task<Stack> CreateStackAsync(this ControlPlaneBench bench, string name, string template, Action<CreateStackInput>? configure = null)
    {
        var input = new CreateStackInput { StackName = name, TemplateBody = template, Capabilities = { "CAPABILITY_NAMED_IAM" } };
        configure?.Invoke(input);
        var created = await bench.CallAsync<CreateStackOutput>(input);
        return await bench.EndedAsync(created.StackId);
    }

    public static async Task<Stack> UpdateStackAsync(this ControlPlaneBench bench, string name, string template, Action<UpdateStackInput>? configure = null)
    {
        var input = new UpdateStackInput { StackName = name, TemplateBody = template, Capabilities = { "CAPABILITY_NAMED_IAM" } };
        configure?.Invoke(input);
        var updated = await bench.CallAsync<UpdateStackOutput>(input);
        return await bench.EndedAsync(updated.StackId);
    }

    public static async Task<Stack> DeleteStackAsync(this ControlPlaneBench bench, string stackId)
    {
        await bench.DoAsync(new DeleteStackInput { StackName = stackId });
        return await bench.EndedAsync(stackId);
    }

    /// <summary>The stack once nothing is being done to it.</summary>
    public static async Task<Stack> EndedAsync(this ControlPlaneBench bench, string stackId)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var key = StackDocument.Key(ControlPlaneBench.Caller, StackArn.UuidOf(stackId));
        var position = await bench.Store.GetRevisionAsync(cancellationToken);
        if (!await IsEndedAsync())
        {
            await foreach (var change in bench.Store.WatchAsync(position, cancellationToken))
            {
                if (change.Key == key && await IsEndedAsync())
                {
                    break;
                }
            }
        }

        return (await bench.CallAsync<DescribeStacksOutput>(new DescribeStacksInput { StackName = stackId })).Stacks[0];

        async Task<bool> IsEndedAsync() =>
            await bench.Store.FindAsync(StackDocument.Kind, key, cancellationToken) is { Value.Operation: null };
    }

    /// <summary>What happened to the stack, oldest first: <c>Name STATUS</c>.</summary>
    public static async Task<IReadOnlyList<string>> EventsAsync(this ControlPlaneBench bench, string stackId)
    {
        var events = await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stackId });
        return [.. events.StackEvents.Reverse().Select(one => $"{one.LogicalResourceId} {one.ResourceStatus}")];
    }

    public static async Task<StackResourceDetail> ResourceAsync(this ControlPlaneBench bench, string stack, string logicalId) =>
        (await bench.CallAsync<DescribeStackResourceOutput>(
            new DescribeStackResourceInput { StackName = stack, LogicalResourceId = logicalId })).StackResourceDetail;
}
