using System.Net;
using System.Net.Sockets;

namespace Gatehouse.Benchmarks.ColdStarting;

/// <summary>
/// As much of the Lambda Runtime API as a bootstrap needs to say that it is ready: it connects and asks for the next event, and none
/// comes. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
/// </summary>
internal sealed class WaitingRuntimeApi : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public WaitingRuntimeApi() => _listener.Start();

    /// <summary>Host and port, as AWS_LAMBDA_RUNTIME_API has them.</summary>
    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>Returns when a bootstrap has connected.</summary>
    public async Task ConnectedAsync(CancellationToken cancellationToken)
    {
        using var connection = await _listener.AcceptSocketAsync(cancellationToken);
    }

    public void Dispose() => _listener.Dispose();
}
