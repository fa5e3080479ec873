using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>
/// Finds, when a snapshot is compiled, what HTTP and HTTP_PROXY call: what the URL names, or through a VPC link what is configured to stand
/// in the place of a load balancer. A private integration's URL does not say where the backend is: it gives the path, the Host header, the
/// name in the backend's certificate, and the port by which a load balancer chooses among its listeners. Whether the way there is TLS says
/// the configured URL, which is ours.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
/// </summary>
internal sealed class RestBackends(
    HttpProxyServices services, VpcTargets vpcTargets, ILogger<UnbuiltIntegration> unbuilt, ILogger<RestBackends> log)
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

        instead = definition.Integration.ConnectionType == "VPC_LINK" ? GoThroughLink(definition, ref uri) : null;
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
        if (!TryFindLoadBalancer(definition, out var arn, out var reason)) return FailingIntegration.Because(reason, definition, log);
        if (!vpcTargets.TryFind(arn, uri.Port, out var target))
        {
            return new UnbuiltIntegration($"The private integration with {arn}, which GATEHOUSE_VPC_TARGETS does not name,", unbuilt);
        }

        uri = uri.At(target);
        return null;
    }

    // A link of the second version leads to no load balancer of its own: the integration names one.
    private static bool TryFindLoadBalancer(MethodDefinition definition, out string arn, out string reason)
    {
        var variables = definition.Scope.Variables;
        var id = StageVariables.Substitute(definition.Integration.ConnectionId, variables);
        arn = definition.Integration.HasIntegrationTarget
            ? StageVariables.Substitute(definition.Integration.IntegrationTarget, variables)
            : definition.Scope.Snapshot.VpcLinks.FirstOrDefault(link => link.Id == id)?.TargetArns.FirstOrDefault() ?? "";
        reason = arn.Length > 0 ? "" : $"there is no VPC link '{id}'";
        return arn.Length > 0;
    }
}
