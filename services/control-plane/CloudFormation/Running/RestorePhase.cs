namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Undoes an update that failed: every resource that it touched becomes what it was.</summary>
internal static class RestorePhase
{
    public static Task<IReadOnlyList<string>> RunAsync(StackRunContext run, CancellationToken cancellationToken)
    {
        var steps = run.Resources.Values
            .Where(record => record.OperationId == run.Operation.Id)
            .Where(record => record.Former is not null || record.Current is not null)
            .Where(record => !IsRestored(record))
            .Select(record => new RestoreStep(
                run, (record.Former ?? record.Current).DependsOn.ToHashSet(StringComparer.Ordinal), record))
            .ToArray();
        return run.Scheduler.RunAsync(steps, stopsOnFailure: false, cancellationToken);
    }

    // A restored record has no former state; one that was created by the update has none either, but its current one.
    private static bool IsRestored(Protocol.StackResourceRecord record) =>
        record.Former is null && record.Status == Stacks.StackStatus.UpdateComplete;
}
