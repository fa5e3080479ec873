using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Variables;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// Finds, when a snapshot is compiled, what the private integrations of REST and WebSocket APIs call: what is configured to stand in the place
/// of the load balancer to which their VPC link leads. Their URL does not say where that is: it gives the path, the Host header, the name in the
/// backend's certificate, and the port by which a load balancer chooses among its listeners. Whether the way there is TLS says the configured
/// URL, which is ours.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
/// </summary>
internal sealed class PrivateEndpoints(VpcTargets targets)
{
    /// <summary>The type of connections that are private.</summary>
    public const string ConnectionType = "VPC_LINK";

    public PrivateEndpoint Find(EndpointUri uri, PrivateConnection connection)
    {
        var id = StageVariables.Substitute(connection.LinkId, connection.Variables);
        var loadBalancer = connection.LoadBalancer.Length > 0
            ? StageVariables.Substitute(connection.LoadBalancer, connection.Variables)
            : connection.Links.FirstOrDefault(link => link.Id == id)?.TargetArns.FirstOrDefault() ?? "";
        return loadBalancer.Length == 0 ? new PrivateEndpoint(Uri: null, loadBalancer, $"there is no VPC link '{id}'")
            : targets.TryFind(loadBalancer, uri.Port, out var target) ? new PrivateEndpoint(uri.At(target), loadBalancer, Mistake: null)
            : new PrivateEndpoint(Uri: null, loadBalancer, Mistake: null);
    }
}

/// <summary>What an integration says of its way through a VPC link.</summary>
/// <param name="LinkId">The link's id, in which stage variables may stand.</param>
/// <param name="LoadBalancer">The load balancer's ARN where the integration names it itself, as with links of the second version; else empty.</param>
/// <param name="Links">The links that the API uses.</param>
/// <param name="Variables">The stage's.</param>
internal readonly record struct PrivateConnection(
    string LinkId, string LoadBalancer, IEnumerable<VpcLink> Links, IReadOnlyDictionary<string, string> Variables);

/// <summary>What stands at the end of a private connection.</summary>
/// <param name="Uri">Null where nothing is configured to stand there, or the connection leads nowhere.</param>
/// <param name="LoadBalancer">The ARN to which the connection leads.</param>
/// <param name="Mistake">Why it leads nowhere, which on AWS it would not do either.</param>
internal readonly record struct PrivateEndpoint(EndpointUri? Uri, string LoadBalancer, string? Mistake);
