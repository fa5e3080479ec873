using System.Buffers;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>What both payload formats tell a function about its request.</summary>
internal sealed class ProxyRequest(EdgeExchange exchange, string domainName, string traceHeader, ReadOnlySequence<byte> body)
{
    /// <summary>AWS's wording of a moment: <c>12/Mar/2020:19:03:58 +0000</c>.</summary>
    private const string TimeFormat = "dd/MMM/yyyy:HH:mm:ss +0000";

    public string AccountId => exchange.Target.Api.Snapshot.AccountId;

    public string ApiId => exchange.Target.Api.Id;

    public HttpStage Stage => exchange.Stage.Stage;

    public HttpRoute Route => exchange.Route;

    public string Method => exchange.Context.Request.Method;

    public string RequestId => exchange.RequestId;

    /// <summary>The path as it was sent, with the name of a named stage.</summary>
    public string EncodedPath { get; } = exchange.Stage.Stage.PathPrefix + exchange.Stage.Path;

    /// <summary>The same, decoded. AWS decodes before it parses: an encoded question mark ends the path.</summary>
    public string DecodedPath => field ??= UpToQuestionMark(PercentEncoding.Decode(EncodedPath));

    public string RawQuery => exchange.Requested.Query;

    public IReadOnlyList<QueryParameter> Query { get; } = QueryParameters.Parse(exchange.Requested.Query);

    public IReadOnlyList<EventHeader> Headers { get; } = EventHeaders.Of(exchange.Context, traceHeader, body.Length);

    public IReadOnlyList<KeyValuePair<string, string>> PathParameters { get; } =
        exchange.Route.Key.Path?.Capture(exchange.Stage.Path) ?? [];

    public string DomainName => domainName;

    public string DomainPrefix => domainName.Split('.', 2)[0];

    public string SourceIp { get; } = ClientAddress.Of(exchange.Context);

    /// <summary>Empty when the client sent none.</summary>
    public string UserAgent => exchange.Context.Request.Headers.UserAgent.ToString();

    public string Time => exchange.ReceivedAt.UtcDateTime.ToString(TimeFormat, System.Globalization.CultureInfo.InvariantCulture);

    public long TimeEpoch => exchange.ReceivedAt.ToUnixTimeMilliseconds();

    public ReadOnlySequence<byte> Body => body;

    public bool IsBase64Encoded { get; } = !body.IsEmpty && !TextContent.Is(exchange.Context.Request.ContentType);

    /// <summary>The host that the client used; where the URL carried the API's id in its path, the API's own.</summary>
    public static string DomainNameOf(EdgeExchange exchange, EdgeOptions options) =>
        exchange.Target.Form == UrlForm.Path ? options.DomainNameOf(exchange.Target.Api.Id) : exchange.Context.Request.Host.Value ?? "";

    private static string UpToQuestionMark(string path)
    {
        var mark = path.IndexOf('?');
        return mark < 0 ? path : path[..mark];
    }
}
