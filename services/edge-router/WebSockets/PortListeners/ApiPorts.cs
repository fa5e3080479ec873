using System.Net;
using System.Net.Sockets;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.WebSockets.Compiling;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Gatehouse.EdgeRouter.WebSockets.PortListeners;

/// <summary>
/// Opens a port for each WebSocket API that has one, on the addresses that the edge itself listens on, and closes it with the API. A
/// port that something else holds is reported and left out: the API can still be reached on the edge's own.
/// </summary>
internal sealed class ApiPorts(PortEndpoints endpoints, EdgeOptions edge, ILogger<ApiPorts> log)
    : IApiDirectoryObserver, IConfigureOptions<KestrelServerOptions>
{
    private readonly IPAddress[] _addresses = [.. edge.Listen.Select(endpoint => endpoint.Address).Distinct()];
    private readonly HashSet<IPEndPoint> _everOpened = [];
    private HashSet<IPEndPoint> _listening = [];

    public void Configure(KestrelServerOptions options) => options.Configure(endpoints.Configuration, reloadOnChange: true);

    public void DirectorySwapped(ApiDirectory current)
    {
        var wanted = new HashSet<IPEndPoint>();
        foreach (var api in current.Apis)
        {
            if (api is not WebSocketApi { Port: { } port }) continue;
            foreach (var address in _addresses)
            {
                var endpoint = new IPEndPoint(address, port);
                // A port that was ours may still be closing: Kestrel opens it again once it has.
                if (_everOpened.Contains(endpoint) || IsFree(endpoint, api.Id)) wanted.Add(endpoint);
            }
        }

        if (wanted.SetEquals(_listening)) return;

        _listening = wanted;
        _everOpened.UnionWith(wanted);
        endpoints.Replace(wanted);
        log.PortsChanged(string.Join(", ", wanted));
    }

    // Kestrel only logs that it could not bind a port on reload, and not whose port it was.
    private bool IsFree(IPEndPoint endpoint, string apiId)
    {
        using var probe = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(endpoint);
            return true;
        }
        catch (SocketException taken)
        {
            log.PortTaken(endpoint.Port, apiId, taken.SocketErrorCode.ToString());
            return false;
        }
    }
}
