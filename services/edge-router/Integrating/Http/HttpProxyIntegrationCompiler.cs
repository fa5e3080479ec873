namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>Compiles HTTP_PROXY to a URL. Private integrations, which go through a VPC link, are not emulated.</summary>
internal sealed class HttpProxyIntegrationCompiler(HttpProxyServices services, ILogger<UnbuiltIntegration> log) : IIntegrationCompiler
{
    /// <summary>The integration method that means the client's own.</summary>
    private const string Any = "ANY";

    public string IntegrationType => "HTTP_PROXY";

    public IRouteIntegration Compile(IntegrationDefinition definition)
    {
        var integration = definition.Integration;
        if (integration.ConnectionType == "VPC_LINK") return new UnbuiltIntegration("A private integration through a VPC link", log);
        if (!IntegrationUri.TryParse(definition.Uri, definition.Key, out var uri))
        {
            return new UnbuiltIntegration($"The integration URI {definition.Uri}", log);
        }

        var method = integration.IntegrationMethod is "" or Any ? null : HttpMethod.Parse(integration.IntegrationMethod);
        return new HttpProxyIntegration(uri, method, definition.Timeout, services);
    }
}
