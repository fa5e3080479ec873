using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// HTTP/2 without TLS for clients that know that it is spoken here (prior knowledge, https://www.rfc-editor.org/rfc/rfc9113#section-3.3). Kestrel
/// serves it only on endpoints that serve nothing else. This is one, which listens nowhere: a connection to any other endpoint that
/// opens with HTTP/2's preface is led into its pipeline.
/// </summary>
internal sealed class CleartextHttp2
{
    private ConnectionDelegate? _pipeline;

    /// <summary>To be called before endpoints that lead connections here: endpoints are bound in their order.</summary>
    public void AddTo(KestrelServerOptions server) => server.Listen(new Nowhere(), endpoint =>
    {
        endpoint.Protocols = HttpProtocols.Http2;
        endpoint.Use(http2 => _pipeline = http2);
    });

    public Task ServeAsync(ConnectionContext connection) =>
        _pipeline?.Invoke(connection) ?? throw new InvalidOperationException("The endpoint is not bound yet.");

    /// <summary>Binds the endpoint, which nobody ever connects to.</summary>
    internal sealed class Transport : IConnectionListenerFactory, IConnectionListenerFactorySelector
    {
        public bool CanBind(EndPoint endpoint) => endpoint is Nowhere;

        public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(new Listener(endpoint));
    }

    private sealed class Nowhere : EndPoint
    {
        public override string ToString() => "every-port-that-speaks-HTTP-2-without-TLS";
    }

    private sealed class Listener(EndPoint endpoint) : IConnectionListener
    {
        private readonly TaskCompletionSource<ConnectionContext?> _unbound = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndPoint EndPoint => endpoint;

        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(_unbound.Task.WaitAsync(cancellationToken));

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            _unbound.TrySetResult(null);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => UnbindAsync();
    }
}
