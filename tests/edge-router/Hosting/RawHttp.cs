using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>Sends bytes that no HTTP client would.</summary>
internal static class RawHttp
{
    /// <summary>The answer to one whole request that carries <c>Connection: close</c>.</summary>
    public static Task<string> ExchangeAsync(int port, byte[] request) => ExchangeAsync(port, request, leave: false);

    /// <summary>What the server makes of bytes after which the client says no more.</summary>
    public static Task<string> SendAndLeaveAsync(int port, byte[] bytes) => ExchangeAsync(port, bytes, leave: true);

    private static async Task<string> ExchangeAsync(int port, byte[] request, bool leave)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        await using var stream = new NetworkStream(socket);
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(request, cancel);
            if (leave) socket.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, cancel);
        }
        catch (IOException)
        {
            // The server may close while bytes are under way to it.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
