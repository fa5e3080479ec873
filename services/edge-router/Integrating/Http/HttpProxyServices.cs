using System.Net;
using Gatehouse.EdgeRouter.Receiving;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>What every HTTP integration works with: one pool of connections for all of them.</summary>
internal sealed class HttpProxyServices(
    IHttpForwarder forwarder, IRequestIds requestIds, TimeProvider time, ILogger<HttpProxyIntegration> log) : IDisposable
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public IHttpForwarder Forwarder => forwarder;

    public IRequestIds RequestIds => requestIds;

    public TimeProvider Time => time;

    public ILogger Log => log;

    /// <summary>Passes answers on as they come: redirects, cookies and compression are between client and backend.</summary>
    public HttpMessageInvoker Client { get; } = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        // Names are asked for again now and then: backends of a compose file come and go.
        PooledConnectionLifetime = ConnectionLifetime,
    });

    public void Dispose() => Client.Dispose();
}
