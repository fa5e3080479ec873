using System.Net;
using System.Net.Sockets;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>Whether something listens on a loopback port.</summary>
internal static class Reachability
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes when it does.</summary>
    public static async Task WaitForAsync(int port, CancellationToken cancellationToken)
    {
        using var clock = new PeriodicTimer(Interval);
        while (!await IsOpenAsync(port, cancellationToken)) await clock.WaitForNextTickAsync(cancellationToken);
    }

    public static async Task<bool> IsOpenAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
