using System.Net;
using System.Net.Sockets;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>Ports for servers that cannot choose one themselves and say which.</summary>
internal static class FreePort
{
    private static readonly HashSet<int> Given = [];

    /// <summary>A port of the loopback that nobody listens on now, never the same twice.</summary>
    public static int Take()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (Given.Add(port)) return port;
        }
    }
}
