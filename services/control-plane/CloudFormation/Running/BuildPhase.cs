using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Planning;
using Gatehouse.ControlPlane.CloudFormation.Stacks;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Makes the stack what its template says: everything that must be created or changed, each after what it depends on.</summary>
internal static class BuildPhase
{
    public static Task<IReadOnlyList<string>> RunAsync(StackRunContext run, Evaluation evaluation, CancellationToken cancellationToken)
    {
        var graph = DependencyGraph.Of(evaluation.Scope);
        var steps = graph
            .Select(node => new BuildStep(run, evaluation.Scope.Template.Resources[node.Key], node.Value, evaluation))
            .ToArray();
        return run.Scheduler.RunAsync(steps, stopsOnFailure: true, cancellationToken);
    }

    /// <summary><c>The following resource(s) failed to create: [A, B]. </c>, and the like for those that were to be updated.</summary>
    public static string Describe(StackRunContext run, IReadOnlyList<string> failed)
    {
        var (created, updated) = (NamesOf(run, failed, StackStatus.CreateFailed), NamesOf(run, failed, StackStatus.UpdateFailed));
        return (created.Length > 0 ? $"The following resource(s) failed to create: [{string.Join(", ", created)}]. " : "")
            + (updated.Length > 0 ? $"The following resource(s) failed to update: [{string.Join(", ", updated)}]. " : "");
    }

    private static string[] NamesOf(StackRunContext run, IReadOnlyList<string> failed, string status) =>
        [.. failed.Where(name => run.Resources.GetValueOrDefault(name)?.Status == status).Order(StringComparer.Ordinal)];
}
