using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>Resources as the tree that their parents make of them.</summary>
internal static class ResourceTree
{
    public static string PathBelow(Resource parent, string pathPart) => parent.Path == "/" ? $"/{pathPart}" : $"{parent.Path}/{pathPart}";

    /// <summary>Everything below a resource, parents before their children.</summary>
    public static IReadOnlyList<Resource> Below(Resource resource, IReadOnlyDictionary<string, Resource> all)
    {
        var children = all.Values.ToLookup(each => each.ParentId, StringComparer.Ordinal);
        var below = new List<Resource>(children[resource.Id]);
        for (var next = 0; next < below.Count; next++)
        {
            below.AddRange(children[below[next].Id]);
        }

        return below;
    }
}
