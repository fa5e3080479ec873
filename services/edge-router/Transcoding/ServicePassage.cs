using System.Net;
using Gatehouse.AwsWire.Failures;
using Gatehouse.EdgeRouter.Integrating.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Passes requests for a whole service on to where it is emulated, as they came: clients use one endpoint for everything. The host stays the
/// client's, which its signature covers.
/// </summary>
internal sealed class ServicePassage(HttpProxyServices services)
{
    private static readonly ForwarderRequestConfig Hop = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    /// <summary>Null once it is answered; else why it is not.</summary>
    public async ValueTask<AwsFailure?> PassAsync(EdgeExchange exchange, string service, Uri upstream)
    {
        var http = exchange.Context;
        var error = await services.Forwarder.SendAsync(
            http, upstream.GetLeftPart(UriPartial.Authority), services.Client, Hop, new Passage(upstream), exchange.Aborted);
        if (error == ForwarderError.None || exchange.Aborted.IsCancellationRequested) return null;

        var cause = http.GetForwarderErrorFeature()?.Exception?.GetBaseException();
        services.Log.BackendFailed(exchange.RequestId, upstream.Authority, error.ToString(), cause?.Message ?? "");
        return http.Response.HasStarted ? null : WireFailures.UpstreamAway(service);
    }

    private sealed class Passage(Uri upstream) : HttpTransformer
    {
        // What the client encoded stays encoded: its signature covers it.
        private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            var target = httpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            proxyRequest.RequestUri = new Uri(upstream.AbsoluteUri.TrimEnd('/') + target, AsItIs);
        }
    }
}
