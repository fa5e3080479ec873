using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;

/// <summary>Integrations within their operations; one that several routes have stands once and is referred to.</summary>
internal sealed class ExportedIntegrations
{
    private readonly Dictionary<string, Integration> _integrations;
    private readonly Dictionary<string, string> _sharedNames = new(StringComparer.Ordinal);

    public ExportedIntegrations(HttpApiParts parts)
    {
        _integrations = parts.Integrations.ToDictionary(RouteTarget.Of, StringComparer.Ordinal);
        var shared = from route in parts.Routes
                     where _integrations.ContainsKey(route.Target)
                     orderby route.RouteKey
                     group route by route.Target into routes
                     where routes.Count() > 1
                     select routes.Key;
        foreach (var target in shared)
        {
            var name = "integration" + (_sharedNames.Count + 1).ToString(CultureInfo.InvariantCulture);
            _sharedNames[target] = name;
            Shared[name] = Write(_integrations[target]);
        }
    }

    public JsonObject Shared { get; } = [];

    /// <summary>The route's integration; null: it has none.</summary>
    public JsonObject? Of(Route route)
    {
        if (_sharedNames.TryGetValue(route.Target, out var name))
        {
            return new JsonObject { ["$ref"] = $"#/components/x-amazon-apigateway-integrations/{name}" };
        }

        return _integrations.TryGetValue(route.Target, out var integration) ? Write(integration) : null;
    }

    private static JsonObject Write(Integration integration)
    {
        var written = new JsonObject { ["payloadFormatVersion"] = integration.PayloadFormatVersion, ["type"] = integration.IntegrationType.ToLowerInvariant() };
        written.AddText("integrationSubtype", integration.IntegrationSubtype);
        written.AddText("credentials", integration.CredentialsArn);
        written.AddText("httpMethod", integration.IntegrationMethod);
        written.AddText("uri", integration.IntegrationUri);
        written.AddText("connectionType", integration.ConnectionType);
        written.AddText("connectionId", integration.ConnectionId);
        if (integration.Description != IntegrationMembers.ImportedDescription)
        {
            written.AddText("description", integration.Description);
        }

        written.AddPairs("requestParameters", integration.RequestParameters);
        if (integration.ResponseParameters.Count > 0)
        {
            var statuses = new JsonObject();
            foreach (var (status, parameters) in integration.ResponseParameters.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                statuses.AddPairs(status, parameters.Entries);
            }

            written["responseParameters"] = statuses;
        }

        if (integration.TlsConfig is { } tls)
        {
            written["tlsConfig"] = new JsonObject { ["serverNameToVerify"] = tls.ServerNameToVerify };
        }

        written["timeoutInMillis"] = integration.TimeoutInMillis;
        return written;
    }
}
