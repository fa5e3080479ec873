using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Planning;

/// <summary>Which resource must be there before which: by DependsOn and by reference. Names without a resource of their own are no edges.</summary>
internal static class DependencyGraph
{
    /// <summary>What each active resource waits for. Throws <see cref="TemplateException"/> on a circle.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(EvaluationScope scope)
    {
        var active = scope.ActiveResources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        var graph = active.Values.ToDictionary(resource => resource.LogicalId, resource => EdgesOf(resource, scope, active), StringComparer.Ordinal);
        RefuseCircles(graph);
        return graph;
    }

    private static IReadOnlySet<string> EdgesOf(ResourceDeclaration resource, EvaluationScope scope, Dictionary<string, ResourceDeclaration> active)
    {
        var references = TemplateReferences.Of(resource.Properties, scope.Conditions.IsTrue).ToHashSet(StringComparer.Ordinal);
        if (references.Where(name => scope.Template.Resources.ContainsKey(name) && !active.ContainsKey(name)).ToArray() is { Length: > 0 } absent)
        {
            throw TemplateErrors.UnresolvedInResources(absent);
        }

        references.UnionWith(resource.DependsOn);
        references.IntersectWith(active.Keys);
        if (references.Contains(resource.LogicalId))
        {
            throw TemplateErrors.Circular([resource.LogicalId]);
        }

        return references;
    }

    private static void RefuseCircles(Dictionary<string, IReadOnlySet<string>> graph)
    {
        // Whoever is left when nobody can go first any more stands in a circle or behind one.
        var left = graph.ToDictionary(node => node.Key, node => node.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        while (left.Where(node => node.Value.Count == 0).Select(node => node.Key).ToArray() is { Length: > 0 } free)
        {
            foreach (var name in free)
            {
                left.Remove(name);
            }

            foreach (var waiting in left.Values)
            {
                waiting.ExceptWith(free);
            }
        }

        if (left.Count > 0)
        {
            throw TemplateErrors.Circular(left.Keys.Order(StringComparer.Ordinal));
        }
    }
}
