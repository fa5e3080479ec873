using System.Net;
using System.Net.Sockets;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// The address of one environment's Runtime API: a loopback port that every runtime can use and, where the machine has them, a
/// Unix socket that costs our own bootstraps less.
/// </summary>
internal sealed class RuntimeApiListener : IAsyncDisposable
{
    /// <summary>Connections at once. A runtime has one, an odd one a handful; an extension, of which there are ten at most, has one or two.</summary>
    private const int MostConnections = 32;

    /// <summary>Longest path of a Unix socket that every system takes, in bytes.</summary>
    private const int MostPathBytes = 100;

    private readonly IRuntimeApi _runtime;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly List<Socket> _listeners = [];
    private readonly List<Task> _accepting = [];
    private readonly Dictionary<Socket, Task> _connections = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();

    /// <param name="runtime">Whom the runtime's calls are for.</param>
    /// <param name="socketPath">Where the Unix socket may be; it is left out when the path is too long for one.</param>
    /// <param name="time">Says when to accept again after a failure.</param>
    /// <param name="log">Is told of failures.</param>
    public RuntimeApiListener(IRuntimeApi runtime, string socketPath, TimeProvider time, ILogger log)
    {
        (_runtime, _time, _log) = (runtime, time, log);
        var tcp = Listen(new IPEndPoint(IPAddress.Loopback, 0), ProtocolType.Tcp);
        Address = $"127.0.0.1:{((IPEndPoint)tcp.LocalEndPoint!).Port}";
        if (!Socket.OSSupportsUnixDomainSockets || OperatingSystem.IsWindows() || socketPath.Length > MostPathBytes) return;

        try
        {
            Listen(new UnixDomainSocketEndPoint(socketPath), ProtocolType.Unspecified);
            SocketPath = socketPath;
        }
        catch (SocketException)
        {
            _listeners.ForEach(listener => listener.Dispose());
            throw;
        }
    }

    /// <summary>Value of <c>AWS_LAMBDA_RUNTIME_API</c>: host and port.</summary>
    public string Address { get; }

    /// <summary>Path of the Unix socket; null where there is none.</summary>
    public string? SocketPath { get; }

    /// <summary>Completes when every connection that is open now has been read to its end.</summary>
    public Task WhenDrained()
    {
        lock (_gate) return Task.WhenAll(_connections.Values);
    }

    public async ValueTask DisposeAsync()
    {
        Task[] owned;
        lock (_gate)
        {
            if (_closing.IsCancellationRequested) return;
            _closing.Cancel();
            _listeners.ForEach(listener => listener.Dispose());
            foreach (var connection in _connections.Keys) connection.Dispose();
            owned = [.. _accepting, .. _connections.Values];
        }

        await Task.WhenAll(owned);
        _closing.Dispose();
    }

    private Socket Listen(EndPoint endPoint, ProtocolType protocol)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, protocol);
        listener.Bind(endPoint);
        listener.Listen();
        _listeners.Add(listener);
        _accepting.Add(new AcceptLoop(listener.AcceptAsync, Serve, _time, _log).RunAsync(_closing.Token));
        return listener;
    }

    private void Serve(Socket connection)
    {
        if (!TryServe(connection)) connection.Dispose();
    }

    private bool TryServe(Socket connection)
    {
        lock (_gate)
        {
            if (_closing.IsCancellationRequested || _connections.Count >= MostConnections) return false;
            _connections[connection] = ServeAsync(connection);
            return true;
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        // The caller holds the gate.
        await Task.Yield();
        using (connection)
        {
            if (connection.ProtocolType == ProtocolType.Tcp) connection.NoDelay = true;
            await new RuntimeApiConnection(connection, _runtime).RunAsync();
        }

        lock (_gate) _connections.Remove(connection);
    }
}
