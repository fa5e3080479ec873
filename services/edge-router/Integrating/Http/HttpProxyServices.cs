using System.Collections.Concurrent;
using System.Net;
using Gatehouse.EdgeRouter.Receiving;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>What every HTTP integration works with: one pool of connections for all of them but those that trust in a way of their own.</summary>
internal sealed class HttpProxyServices(
    IHttpForwarder forwarder, IRequestIds requestIds, TimeProvider time, ILogger<HttpProxyIntegration> log) : IDisposable
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<BackendTrust, HttpMessageInvoker> _trusting = [];

    public IHttpForwarder Forwarder => forwarder;

    public IRequestIds RequestIds => requestIds;

    public TimeProvider Time => time;

    public ILogger Log => log;

    /// <summary>Passes answers on as they come: redirects, cookies and compression are between client and backend.</summary>
    public HttpMessageInvoker Client { get; } = new(CreateHandler());

    /// <summary>The same for backends that are met otherwise than usual.</summary>
    public HttpMessageInvoker ClientOf(BackendTrust trust) => trust == BackendTrust.Usual ? Client : _trusting.GetOrAdd(trust, static trust =>
    {
        var handler = CreateHandler();
        trust.ApplyTo(handler.SslOptions);
        return new HttpMessageInvoker(handler);
    });

    public void Dispose()
    {
        Client.Dispose();
        foreach (var client in _trusting.Values) client.Dispose();
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        // Names are asked for again now and then: backends of a compose file come and go.
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
