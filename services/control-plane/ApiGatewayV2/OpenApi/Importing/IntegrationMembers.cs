using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>The members of <c>x-amazon-apigateway-integration</c> that HTTP APIs have, and what they are called outside documents.</summary>
internal static class IntegrationMembers
{
    /// <summary>MOTO's recording of what AWS writes into integrations that an import made.</summary>
    public const string ImportedDescription = "AutoCreate from OpenAPI Import";

    private static readonly (string Member, Action<Integration, string> Set)[] Texts =
    [
        ("httpMethod", (integration, text) => integration.IntegrationMethod = text),
        ("uri", (integration, text) => integration.IntegrationUri = text),
        ("payloadFormatVersion", (integration, text) => integration.PayloadFormatVersion = text),
        ("connectionType", (integration, text) => integration.ConnectionType = text),
        ("connectionId", (integration, text) => integration.ConnectionId = text),
        ("credentials", (integration, text) => integration.CredentialsArn = text),
        ("integrationSubtype", (integration, text) => integration.IntegrationSubtype = text),
    ];

    public static void Read(JsonObject written, Integration integration)
    {
        integration.Description = written.TextAt("description") ?? ImportedDescription;
        foreach (var (member, set) in Texts)
        {
            if (written.TextAt(member) is { Length: > 0 } text)
            {
                set(integration, text);
            }
        }

        if (written.NumberAt("timeoutInMillis") is { } timeout)
        {
            integration.TimeoutInMillis = timeout;
        }

        if (written.ObjectAt("tlsConfig").TextAt("serverNameToVerify") is { Length: > 0 } name)
        {
            integration.TlsConfig = new TlsConfig { ServerNameToVerify = name };
        }

        foreach (var (parameter, value) in written.PairsAt("requestParameters"))
        {
            integration.RequestParameters[parameter] = value;
        }

        foreach (var (status, _) in written.ObjectsAt("responseParameters"))
        {
            var parameters = new IntegrationParameters();
            foreach (var (parameter, value) in written.ObjectAt("responseParameters").PairsAt(status))
            {
                parameters.Entries[parameter] = value;
            }

            integration.ResponseParameters[status] = parameters;
        }
    }
}
