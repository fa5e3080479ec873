using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Removes physical resources, those first that others do not depend on.</summary>
internal static class RemovalPhase
{
    private const string Retain = "Retain";
    private const string RetainExceptOnCreate = "RetainExceptOnCreate";

    /// <summary>Everything that the stack has: it is deleted, or its creation failed.</summary>
    public static Task<IReadOnlyList<string>> RemoveAllAsync(StackRunContext run, bool isRollback, CancellationToken cancellationToken)
    {
        var retained = run.Operation.Retained.ToHashSet(StringComparer.Ordinal);
        var steps = run.Resources.Values.SelectMany(record => StepsFor(
            run, record, record.Current, record.Status is not (StackStatus.DeleteComplete or StackStatus.DeleteSkipped),
            retained.Contains(record.LogicalId) || record.Current?.DeletionPolicy == Retain
                || (record.Current?.DeletionPolicy == RetainExceptOnCreate && !isRollback),
            // The record stays and tells what became of the resource.
            () => { })).ToArray();
        return run.Scheduler.RunAsync(steps, stopsOnFailure: false, cancellationToken);
    }

    /// <summary>What an update replaced, and the resources that the template no longer has.</summary>
    public static async Task<IReadOnlyList<string>> CleanUpAsync(
        StackRunContext run, Func<string, bool> isInTemplate, bool isRollback, CancellationToken cancellationToken)
    {
        var steps = new List<Step>();
        foreach (var record in run.Resources.Values.ToArray())
        {
            var goes = !isInTemplate(record.LogicalId);
            steps.AddRange(StepsFor(
                run, record, record.Current, goes && record.Current is not null,
                record.Current?.DeletionPolicy is Retain or RetainExceptOnCreate, () => { }, isRollback));
        }

        var failed = await run.Scheduler.RunAsync(steps, stopsOnFailure: false, cancellationToken);
        foreach (var record in run.Resources.Values.Where(record => !isInTemplate(record.LogicalId)).ToArray())
        {
            run.Resources.Remove(record.LogicalId);
            run.Journal.Forget(record);
        }

        foreach (var record in run.Resources.Values.Where(record => record.Replaced.Count > 0))
        {
            // What could not be removed is no longer the stack's, as on AWS.
            record.Replaced.Clear();
            run.Journal.Put(record);
        }

        return failed;
    }

    private static IEnumerable<Step> StepsFor(
        StackRunContext run, StackResourceRecord record, ResourceState? current, bool removesCurrent, bool isRetained, Action ended,
        bool isRollback = false)
    {
        for (var i = 0; i < record.Replaced.Count; i++)
        {
            var state = record.Replaced[i];
            yield return new RemovalStep(
                run, $"{record.LogicalId} {i}", Dependents(run, record.LogicalId), record, state,
                // An update that failed takes back what it made; an update that succeeded does what the template says.
                !isRollback && state.UpdateReplacePolicy == Retain, ended);
        }

        if (removesCurrent && current is not null)
        {
            yield return new RemovalStep(run, record.LogicalId, Dependents(run, record.LogicalId), record, current, isRetained, ended);
        }
    }

    private static HashSet<string> Dependents(StackRunContext run, string logicalId) => run.Resources.Values
        .SelectMany(record => States(record).Where(state => state.State.DependsOn.Contains(logicalId)).Select(state => state.Step))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Step, ResourceState State)> States(StackResourceRecord record)
    {
        if (record.Current is not null)
        {
            yield return (record.LogicalId, record.Current);
        }

        for (var i = 0; i < record.Replaced.Count; i++)
        {
            yield return ($"{record.LogicalId} {i}", record.Replaced[i]);
        }
    }
}
