using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>
/// Finds, when a snapshot is compiled, what HTTP and HTTP_PROXY call: what the URL names, or what stands behind a VPC link.
/// </summary>
internal sealed class RestBackends(
    HttpProxyServices services, PrivateEndpoints privates, ILogger<UnbuiltIntegration> unbuilt, ILogger<RestBackends> log)
{
    /// <summary>False when requests cannot be sent anywhere, with what answers them instead.</summary>
    public bool TryFind(
        MethodDefinition definition, [NotNullWhen(true)] out RestBackend? backend, [NotNullWhen(false)] out IRouteIntegration? instead)
    {
        backend = null;
        if (!EndpointUri.TryParse(definition.Uri, out var uri))
        {
            instead = FailingIntegration.Because($"'{definition.Uri}' is no URL", definition, log);
            return false;
        }

        instead = definition.Integration.ConnectionType == PrivateEndpoints.ConnectionType ? GoThroughLink(definition, ref uri) : null;
        if (instead is not null) return false;

        var trust = new BackendTrust
        {
            ClientCertificate = definition.Scope.ClientCertificate,
            AcceptsAnyIssuer = definition.Integration.TlsConfig?.InsecureSkipVerification ?? false,
        };
        backend = new RestBackend(uri, RestBackend.MethodOf(definition), new BackendCall(definition.Timeout, services) { Trust = trust });
        return true;
    }

    private IRouteIntegration? GoThroughLink(MethodDefinition definition, ref EndpointUri uri)
    {
        var (integration, scope) = (definition.Integration, definition.Scope);
        var found = privates.Find(uri, new(integration.ConnectionId, integration.IntegrationTarget, scope.Snapshot.VpcLinks, scope.Variables));
        if (found.Mistake is { } mistake) return FailingIntegration.Because(mistake, definition, log);
        if (found.Uri is null)
        {
            return new UnbuiltIntegration($"The private integration with {found.LoadBalancer}, which GATEHOUSE_VPC_TARGETS does not name,", unbuilt);
        }

        uri = found.Uri;
        return null;
    }
}
