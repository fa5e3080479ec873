using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gatehouse.Journeys.Tests.Clients;

/// <summary>
/// A server at which a function waits until the test lets it go on, so that a request can be in flight for exactly as long as a journey
/// needs it to be. One caller.
/// </summary>
internal sealed class Gate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private TcpClient? _caller;

    public Gate() => _listener.Start();

    public string Url => $"http://{_listener.LocalEndpoint}/";

    /// <summary>Completes when somebody waits at the gate.</summary>
    public async Task ReachedAsync() => _caller = await _listener.AcceptTcpClientAsync().WaitAsync(Patience);

    /// <summary>Lets whoever waits go on.</summary>
    public async Task OpenAsync() =>
        await _caller!.GetStream().WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    public void Dispose()
    {
        _caller?.Dispose();
        _listener.Dispose();
    }
}
