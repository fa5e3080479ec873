using Gatehouse.EdgeRouter.Authorizing.Policies;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>Compiles an API's own policy. One that cannot be read denies everything.</summary>
internal static class ResourcePolicies
{
    private const string DenyingAll = """{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}""";

    /// <summary>Null for APIs without one.</summary>
    public static ResourcePolicy? Compile(Aws.ApiGateway.RestApi api, ILogger log)
    {
        if (api.Policy.Length == 0) return null;
        if (PolicyDocument.TryParse(api.Policy, out var policy) || PolicyDocument.TryParse(Unescaped(api.Policy), out policy))
        {
            return new ResourcePolicy(policy);
        }

        log.ResourcePolicyUnreadable(api.Id);
        return PolicyDocument.TryParse(DenyingAll, out var closed) ? new ResourcePolicy(closed) : throw new InvalidOperationException(DenyingAll);
    }

    // AWS gives policies back with their quotes escaped, and tools send them so.
    private static string Unescaped(string policy) => policy.Replace("\\\"", "\"", StringComparison.Ordinal);
}
