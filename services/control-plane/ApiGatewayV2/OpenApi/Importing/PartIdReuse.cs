using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>
/// What an API had before it is imported again keeps its id: routes by their keys, integrations by their routes, authorizers by
/// their names. So a reimport of the same document changes nothing that anybody refers to.
/// </summary>
internal static class PartIdReuse
{
    public static void Apply(HttpApiParts parts, HttpApiParts former)
    {
        foreach (var authorizer in parts.Authorizers)
        {
            if (former.Authorizers.FirstOrDefault(other => other.Name == authorizer.Name) is { } known)
            {
                Rename(parts, authorizer, known.AuthorizerId);
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in parts.Routes)
        {
            if (former.Routes.FirstOrDefault(other => RouteKeyRule.AreSame(other.RouteKey, route.RouteKey, isWebSocket: false)) is not { } known)
            {
                continue;
            }

            route.RouteId = known.RouteId;
            var integration = parts.Integrations.FirstOrDefault(candidate => RouteTarget.IsOn(route, candidate.IntegrationId));
            var formerIntegration = former.Integrations.FirstOrDefault(candidate => RouteTarget.IsOn(known, candidate.IntegrationId));
            if (integration is not null && formerIntegration is not null && taken.Add(formerIntegration.IntegrationId))
            {
                Rename(parts, integration, formerIntegration.IntegrationId);
            }
        }
    }

    private static void Rename(HttpApiParts parts, Authorizer authorizer, string id)
    {
        foreach (var route in parts.Routes.Where(route => route.AuthorizerId == authorizer.AuthorizerId))
        {
            route.AuthorizerId = id;
        }

        authorizer.AuthorizerId = id;
    }

    private static void Rename(HttpApiParts parts, Integration integration, string id)
    {
        if (parts.Integrations.Any(other => other.IntegrationId == id))
        {
            return;
        }

        var routes = parts.Routes.Where(route => RouteTarget.IsOn(route, integration.IntegrationId)).ToArray();
        integration.IntegrationId = id;
        foreach (var route in routes)
        {
            route.Target = RouteTarget.Of(integration);
        }
    }
}
