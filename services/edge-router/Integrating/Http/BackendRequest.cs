using Gatehouse.EdgeRouter.Receiving;
using Yarp.ReverseProxy.Forwarder;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>
/// What becomes of a request on its way to an HTTP backend, and of the answer on its way back. The client's X-Forwarded headers are folded
/// into one Forwarded header, as API Gateway does.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html
/// </summary>
internal sealed class BackendRequest(EdgeExchange exchange, HttpMethod method, Uri destination, string traceHeader) : HttpTransformer
{
    private const string Forwarded = "Forwarded";

    private static readonly string[] Replaced =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", Forwarded, TraceHeader.Name];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.Method = method;
        proxyRequest.RequestUri = destination;

        // The backend's own host, taken from the URI, instead of the client's, unless a mapping names one.
        proxyRequest.Headers.Host = exchange.OverwrittenHost;
        foreach (var name in Replaced) proxyRequest.Headers.Remove(name);
        proxyRequest.Headers.TryAddWithoutValidation(Forwarded, ForwardedValue(httpContext));
        proxyRequest.Headers.TryAddWithoutValidation("Via", "HTTP/1.1 AmazonAPIGateway");
        proxyRequest.Headers.TryAddWithoutValidation(TraceHeader.Name, traceHeader);
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var copiesBody = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        if (proxyResponse is not null) exchange.Integrated?.Take(proxyResponse);
        exchange.ResponseMapping?.Apply(exchange, ReadOnlyMemory<byte>.Empty);
        exchange.Answers.AddHeaders(exchange);
        return copiesBody;
    }

    private static string ForwardedValue(HttpContext context)
    {
        var by = Node(context.Connection.LocalIpAddress?.ToString() ?? "127.0.0.1");
        var client = Node(ClientAddress.Of(context));
        var host = Quoted(context.Request.Host.Value ?? "");
        return $"by={by};for={client};host={host};proto={context.Request.Scheme}";
    }

    // RFC 7239: IPv6 addresses stand in brackets, and what holds a colon in quotes.
    private static string Node(string address) => address.Contains(':') ? $"\"[{address}]\"" : address;

    private static string Quoted(string host) => host.Contains(':') ? $"\"{host}\"" : host;
}
