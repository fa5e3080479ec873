using System.Net;
using Gatehouse.EdgeRouter.Caching;
using Gatehouse.EdgeRouter.Receiving;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>What every HTTP integration works with: one pool of connections for all of them but those that trust in a way of their own.</summary>
internal sealed class HttpProxyServices(
    IHttpForwarder forwarder, IRequestIds requestIds, TimeProvider time, ILogger<HttpProxyIntegration> log) : IDisposable
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private const int MostTrusting = 1_000;

    // What is forgotten may be at work: it is not disposed of, and its idle connections end by themselves.
    private readonly BoundedCache<BackendTrust, HttpMessageInvoker> _trusting = new(MostTrusting);

    public IHttpForwarder Forwarder => forwarder;

    public IRequestIds RequestIds => requestIds;

    public TimeProvider Time => time;

    public ILogger Log => log;

    /// <summary>Passes answers on as they come: redirects, cookies and compression are between client and backend.</summary>
    public HttpMessageInvoker Client { get; } = new(CreateHandler());

    /// <summary>The same for backends that are met otherwise than usual.</summary>
    public HttpMessageInvoker ClientOf(BackendTrust trust)
    {
        if (trust == BackendTrust.Usual) return Client;
        if (_trusting.TryGet(trust, out var known)) return known;

        var handler = CreateHandler();
        trust.ApplyTo(handler.SslOptions);
        var client = new HttpMessageInvoker(handler);
        _trusting.Set(trust, client);
        return client;
    }

    public void Dispose() => Client.Dispose();

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
