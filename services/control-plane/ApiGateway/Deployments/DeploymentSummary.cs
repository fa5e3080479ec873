using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>What a deployment holds in brief: its paths and methods with who may call them.</summary>
internal static class DeploymentSummary
{
    public static IDictionary<string, MapOfMethodSnapshot> Of(RestDeploymentContents? contents)
    {
        var summary = new Dictionary<string, MapOfMethodSnapshot>(StringComparer.Ordinal);
        foreach (var resource in contents?.Resources.Where(each => each.ResourceMethods.Count > 0) ?? [])
        {
            var methods = new MapOfMethodSnapshot();
            foreach (var (verb, method) in resource.ResourceMethods)
            {
                methods.Entries[verb] = new MethodSnapshot
                {
                    AuthorizationType = method.AuthorizationType,
                    ApiKeyRequired = method.ApiKeyRequired,
                };
            }

            summary[resource.Path] = methods;
        }

        return summary;
    }
}
