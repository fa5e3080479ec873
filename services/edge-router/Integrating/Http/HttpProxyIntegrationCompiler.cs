using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>Compiles HTTP_PROXY: to a URL, or through a VPC link to what is configured to stand behind it.</summary>
internal sealed class HttpProxyIntegrationCompiler(HttpProxyServices services, VpcTargets vpcTargets, ILogger<UnbuiltIntegration> log) : IIntegrationCompiler
{
    /// <summary>The integration method that means the client's own.</summary>
    private const string Any = "ANY";

    public string IntegrationType => "HTTP_PROXY";

    public IRouteIntegration Compile(IntegrationDefinition definition)
    {
        if (definition.Integration.ConnectionType == PrivateEndpoints.ConnectionType) return CompilePrivate(definition);

        return IntegrationUri.TryParse(definition.Uri, definition.Key, out var uri)
            ? Compile(definition, uri, services.Client)
            : new UnbuiltIntegration($"The integration URI {definition.Uri}", log);
    }

    /// <summary>
    /// Other than to a URL, the request's whole path is passed on, its stage included.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
    /// </summary>
    private IRouteIntegration CompilePrivate(IntegrationDefinition definition)
    {
        var serverName = definition.Integration.TlsConfig?.ServerNameToVerify ?? "";
        if (!vpcTargets.TryFind(definition.Uri, isSecure: serverName.Length > 0, out var target)
            || !IntegrationUri.TryParse(target + StagePath(definition), RouteKey.Default, out var uri))
        {
            return new UnbuiltIntegration($"The private integration with {definition.Uri}, which GATEHOUSE_VPC_TARGETS does not name,", log);
        }

        return Compile(definition, uri, services.ClientOf(new BackendTrust { ServerName = serverName }));
    }

    private HttpProxyIntegration Compile(IntegrationDefinition definition, IntegrationUri uri, HttpMessageInvoker client)
    {
        var method = definition.Integration.IntegrationMethod is "" or Any ? null : HttpMethod.Parse(definition.Integration.IntegrationMethod);
        return new HttpProxyIntegration(uri, method, definition.Timeout, client, services);
    }

    private static string StagePath(IntegrationDefinition definition) =>
        definition.Stage.StageName == "$default" ? "" : $"/{definition.Stage.StageName}";
}
