using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// Notices clients that are gone without a word, such as a laptop that was closed. AWS sends no pings and clients may count on it: the
/// transport asks instead, which nobody sees, and its silence ends the connection like any loss, as 1006.
/// </summary>
internal static class HalfOpen
{
    private const int SilentSeconds = 60;
    private const int BetweenAskingSeconds = 10;
    private const int MostUnanswered = 3;

    public static void Watch(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket) return;

        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, SilentSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, BetweenAskingSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, MostUnanswered);
    }
}
