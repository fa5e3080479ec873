using System.Net.Sockets;
using System.Text;

namespace Gatehouse.Benchmarks.WebSockets;

/// <summary>A client that connects and says nothing; as small as it can be, since there are thousands.</summary>
internal sealed class IdleSocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static async Task<IdleSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var idle = new IdleSocket();
        await idle._socket.ConnectAsync("127.0.0.1", address.Port, cancellationToken);
        await idle._socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"), cancellationToken);
        var head = new byte[1024];
        var length = 0;
        while (!head.AsSpan(0, length).EndsWith("\r\n\r\n"u8)) length += await idle._socket.ReceiveAsync(head.AsMemory(length), cancellationToken);
        return head.AsSpan(0, length).StartsWith("HTTP/1.1 101"u8)
            ? idle
            : throw new InvalidOperationException($"Not upgraded: {Encoding.ASCII.GetString(head, 0, length)}");
    }

    public void Dispose() => _socket.Dispose();
}
