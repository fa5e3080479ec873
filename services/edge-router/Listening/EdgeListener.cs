using System.Text;
using Gatehouse.EdgeRouter.Domains;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// Where the edge listens and what the server itself refuses. The APIs' own limits are stages of the pipeline and tighter.
/// </summary>
internal sealed class EdgeListener(EdgeOptions options, ServerCertificates certificates, ClientCertificateDemand demand, CleartextHttp2 http2)
    : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;

        // Room above AWS's quota, so that a request which exceeds it is answered in AWS's words.
        server.Limits.MaxRequestLineSize = 4 * options.MaxHeaderBytes;
        server.Limits.MaxRequestHeadersTotalSize = 8 * options.MaxHeaderBytes;
        server.Limits.MaxRequestHeaderCount = 1000;

        // Nobody holds a connection by being slow.
        server.Limits.RequestHeadersTimeout = options.HeadersWithin;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestClient, options.BodyPauseAtMost);
        server.Limits.MinResponseDataRate = new MinDataRate(options.SlowestClient, options.AnswerPauseAtMost);

        // The AWS APIs behind the same port take S3 objects of any size; they and BodyLimit set their own bounds.
        server.Limits.MaxRequestBodySize = null;

        // Functions answer with header values in any language; ASCII, the default, would throw.
        server.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;

        // Every port, those of WebSocket APIs included: wss://, https:// and HTTP/2 work wherever ws:// and http:// do.
        http2.AddTo(server);
        server.ConfigureEndpointDefaults(endpoint => endpoint.AcceptBoth(certificates, demand, http2));
        foreach (var endpoint in options.Listen) server.Listen(endpoint);
    }
}
