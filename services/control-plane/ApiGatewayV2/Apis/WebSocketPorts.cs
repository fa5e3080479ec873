using Gatehouse.ControlPlane.Documents;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>
/// The ports of the edge that WebSocket APIs get of their own, as LocalStack gives them out: the lowest free one. The port is
/// claimed in the store with the API, so it stays the API's over restarts and replicas.
/// </summary>
internal sealed class WebSocketPorts(IDocumentStore store, IOptions<ControlPlaneOptions> options)
{
    /// <summary>The lowest port that no API has; null when all are taken.</summary>
    public async Task<int?> FindFreeAsync(CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var claim in store.ListAllAsync(ApiDocument.PortKind, cancellationToken: cancellationToken))
        {
            taken.Add(claim.Key.Id);
        }

        for (var port = options.Value.WebSocketPortsStart; port < options.Value.WebSocketPortsEnd; port++)
        {
            if (!taken.Contains(ApiDocument.PortClaim(port).Id))
            {
                return port;
            }
        }

        return null;
    }
}
