using System.Buffers;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>What both payload formats of HTTP APIs tell a function about its request.</summary>
internal sealed class ProxyRequest(EdgeExchange exchange, string domainName, string traceHeader, ReadOnlySequence<byte> body)
    : RequestFacts(exchange, domainName)
{
    private readonly EdgeExchange _exchange = exchange;

    public HttpStage Stage => (HttpStage)_exchange.Stage.Stage;

    public HttpRoute Route => (HttpRoute)_exchange.Route;

    public string RequestId => _exchange.RequestId;

    /// <summary>The path as it was sent, with the name of a named stage.</summary>
    public string EncodedPath { get; } = ((HttpStage)exchange.Stage.Stage).PathPrefix + exchange.Stage.Path;

    /// <summary>The same, decoded. AWS decodes before it parses: an encoded question mark ends the path.</summary>
    public string DecodedPath => field ??= UpToQuestionMark(PercentEncoding.Decode(EncodedPath));

    public IReadOnlyList<EventHeader> Headers { get; } = EventHeaders.Of(exchange.Context, traceHeader, body.Length);

    public IReadOnlyList<KeyValuePair<string, string>> PathParameters { get; } =
        ((HttpRoute)exchange.Route).Key.Path?.Capture(exchange.Stage.Path) ?? [];

    public ReadOnlySequence<byte> Body => body;

    public bool IsBase64Encoded { get; } = !body.IsEmpty && !TextContent.Is(exchange.Context.Request.ContentType);

    private static string UpToQuestionMark(string path)
    {
        var mark = path.IndexOf('?');
        return mark < 0 ? path : path[..mark];
    }
}
