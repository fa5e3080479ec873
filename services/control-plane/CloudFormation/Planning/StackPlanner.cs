using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Planning;

/// <summary>
/// Works out what an update would do, from what there is and what the template says, without doing anything. A resource that would
/// be new has values that nobody knows yet; whatever depends on them counts as changed until the update itself finds otherwise.
/// </summary>
internal sealed class StackPlanner(ResourceHandlers handlers)
{
    /// <summary>Throws <see cref="TemplateException"/>.</summary>
    public IReadOnlyList<ResourcePlan> Plan(EvaluationScope scope, IReadOnlyDictionary<string, StackResourceRecord> existing)
    {
        var graph = DependencyGraph.Of(scope);
        var plans = new Dictionary<string, ResourcePlan>(StringComparer.Ordinal);
        var evaluation = new Evaluation(scope, new PlannedReferences(plans, existing));
        foreach (var logicalId in InOrder(graph))
        {
            plans[logicalId] = PlanOne(scope.Template.Resources[logicalId], existing.GetValueOrDefault(logicalId)?.Current, evaluation);
        }

        var removed = existing.Values
            .Where(resource => resource.Current is { PhysicalId.Length: > 0 } && !graph.ContainsKey(resource.LogicalId))
            .Select(resource => new ResourcePlan(
                resource.LogicalId, resource.Current.Type, resource.Current.PhysicalId, PlannedAction.Remove, [], resource.Current.DeletionPolicy));
        return [.. plans.Values.Where(plan => plan.Action != PlannedAction.None), .. removed];
    }

    private ResourcePlan PlanOne(ResourceDeclaration declaration, ResourceState? existing, Evaluation evaluation)
    {
        var properties = evaluation.OfMembers(declaration.Properties);
        if (existing is not { PhysicalId.Length: > 0 })
        {
            return new ResourcePlan(declaration.LogicalId, declaration.Type, "", PlannedAction.Add, []);
        }

        if (existing.Type != declaration.Type)
        {
            return new ResourcePlan(declaration.LogicalId, declaration.Type, existing.PhysicalId, PlannedAction.Replace, [], existing.UpdateReplacePolicy);
        }

        handlers.TryFind(declaration.Type, out var handler);
        var changes = PropertyChanges.Between(TemplateNodes.ParseObject(existing.Properties), properties)
            .Select(name => PlanProperty(name, properties[name], declaration.Properties[name], handler, evaluation.Scope))
            .ToArray();
        var action = changes.Length == 0 ? PlannedAction.None
            : changes.Any(change => change.IsCreateOnly) ? PlannedAction.Replace
            : PlannedAction.Update;
        return new ResourcePlan(declaration.LogicalId, declaration.Type, existing.PhysicalId, action, changes, existing.UpdateReplacePolicy);
    }

    private static PropertyPlan PlanProperty(string name, JsonNode? value, JsonNode? declared, IResourceHandler? handler, EvaluationScope scope)
    {
        var isCreateOnly = handler?.IsCreateOnly(name) == true;
        if (Unknown.CauseIn(value) is var (logicalId, attribute))
        {
            return new PropertyPlan(
                name, isCreateOnly, IsKnown: false, attribute.Length == 0 ? logicalId : $"{logicalId}.{attribute}",
                attribute.Length == 0 ? "ResourceReference" : "ResourceAttribute");
        }

        var parameter = TemplateReferences.Of(declared).FirstOrDefault(scope.Template.Parameters.ContainsKey);
        return parameter is null
            ? new PropertyPlan(name, isCreateOnly, IsKnown: true, "", "DirectModification")
            : new PropertyPlan(name, isCreateOnly, IsKnown: true, parameter, "ParameterReference");
    }

    private static IEnumerable<string> InOrder(IReadOnlyDictionary<string, IReadOnlySet<string>> graph)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < graph.Count)
        {
            foreach (var next in graph.Where(node => !done.Contains(node.Key) && node.Value.All(done.Contains)).Select(node => node.Key).ToArray())
            {
                done.Add(next);
                yield return next;
            }
        }
    }

    private sealed class PlannedReferences(Dictionary<string, ResourcePlan> plans, IReadOnlyDictionary<string, StackResourceRecord> existing)
        : IResourceReferences
    {
        public JsonNode? Ref(string logicalId) =>
            IsKept(logicalId, out var state) ? JsonValue.Create(state.PhysicalId) : Unknown.Of(logicalId, "");

        // An update may change any attribute:
        // localstack/localstack tests/aws/services/cloudformation/api/test_changesets.snapshot.json, recorded on AWS.
        public JsonNode? GetAtt(string logicalId, string attribute) =>
            IsKept(logicalId, out var state) && plans.GetValueOrDefault(logicalId)?.Action != PlannedAction.Update
                ? ResourceAttributes.Find(state, logicalId, attribute)
                : Unknown.Of(logicalId, attribute);

        private bool IsKept(string logicalId, out ResourceState state)
        {
            state = existing.GetValueOrDefault(logicalId)?.Current ?? new ResourceState();
            return state.PhysicalId.Length > 0
                && plans.GetValueOrDefault(logicalId)?.Action is null or PlannedAction.None or PlannedAction.Update;
        }
    }
}
