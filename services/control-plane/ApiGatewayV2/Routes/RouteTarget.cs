using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes;

/// <summary>How a route names its integration: <c>integrations/{integrationId}</c>. A route without a target is legal.</summary>
internal static class RouteTarget
{
    private const string Prefix = "integrations/";

    public static string Of(Integration integration) => Prefix + integration.IntegrationId;

    /// <summary>Whether a route goes to this integration.</summary>
    public static bool IsOn(Route route, string integrationId) => route.Target == Prefix + integrationId;

    public static async Task<AwsFailure?> CheckAsync(string target, ApiEdit edit)
    {
        if (target.Length == 0)
        {
            return null;
        }

        if (!target.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return RouteFailures.UnusableTarget;
        }

        var integrationId = target[Prefix.Length..];
        var found = await edit.FindAsync(IntegrationDocument.Part, integrationId);
        return found.Succeeded ? null : RouteFailures.UnknownTarget(integrationId);
    }
}
