using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>A resource as callers get to see it: its methods by their verbs only, unless they ask for all that is in them.</summary>
internal static class ResourceAnswers
{
    private const string Methods = "methods";

    public static Resource Describe(Resource resource, ICollection<string> embed)
    {
        if (embed.Contains(Methods))
        {
            return resource;
        }

        var answer = resource.Clone();
        foreach (var verb in resource.ResourceMethods.Keys)
        {
            answer.ResourceMethods[verb] = new Method();
        }

        return answer;
    }
}
