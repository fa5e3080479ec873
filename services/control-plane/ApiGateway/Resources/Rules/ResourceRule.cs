using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Resources.Rules;

/// <summary>What a resource must satisfy among those of its API.</summary>
internal static class ResourceRule
{
    public static AwsFailure? Check(Resource resource, Resource parent, IReadOnlyDictionary<string, Resource> all)
    {
        if (!PathPart.IsUsable(resource.PathPart))
        {
            return ResourceFailures.UnusablePathPart;
        }

        if (PathPart.IsGreedy(parent.PathPart))
        {
            return ResourceFailures.BelowGreedy(parent.PathPart);
        }

        var siblings = all.Values.Where(other => other.ParentId == parent.Id && other.Id != resource.Id).ToArray();
        if (siblings.Any(other => other.PathPart == resource.PathPart))
        {
            return ResourceFailures.NameTaken(resource.PathPart);
        }

        return PathPart.IsVariable(resource.PathPart) && siblings.FirstOrDefault(other => PathPart.IsVariable(other.PathPart)) is { } variable
            ? ResourceFailures.SiblingIsVariable(variable.PathPart)
            : null;
    }
}
