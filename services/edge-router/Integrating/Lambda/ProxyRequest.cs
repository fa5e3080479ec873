using System.Buffers;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>What both payload formats tell a function about its request.</summary>
internal sealed class ProxyRequest(EdgeExchange exchange, string domainName, string traceHeader, ReadOnlySequence<byte> body, long bodyLength)
{
    public ProxyRequest(EdgeExchange exchange, string domainName, string traceHeader, ReadOnlySequence<byte> body)
        : this(exchange, domainName, traceHeader, body, body.Length)
    {
    }

    /// <summary>The API's; behind the URL of a function the caller's, if he signed.</summary>
    public string AccountId => IsOfFunctionUrl
        ? exchange.Caller?.IdentityValue("accountId") ?? "anonymous"
        : exchange.Target.Api.AccountId;

    /// <summary>Whether it came by the URL of a function, which tells paths and cookies otherwise than HTTP APIs do.</summary>
    public bool IsOfFunctionUrl => exchange.Target.Api.Kind == ApiKind.FunctionUrl;

    public string ApiId => exchange.Target.Api.Id;

    public HttpStage Stage => (HttpStage)exchange.Stage.Stage;

    public HttpRoute Route => (HttpRoute)exchange.Route;

    public string Method => exchange.Context.Request.Method;

    public string RequestId => exchange.RequestId;

    /// <summary>The path as it was sent, with the name of a named stage.</summary>
    public string EncodedPath { get; } = exchange.OverwrittenPath ?? exchange.Call.PathWithStage;

    /// <summary>The same, decoded.</summary>
    public string DecodedPath => field ??= IsOfFunctionUrl ? PercentEncoding.Decode(EncodedPath) : TwiceDecodedPath.Of(EncodedPath);

    /// <summary>What payload format 2.0 calls raw: it is as it was sent behind URLs of functions only.</summary>
    public string RawPath => IsOfFunctionUrl ? EncodedPath : DecodedPath;

    public string RawQuery => exchange.Requested.Query;

    public IReadOnlyList<QueryParameter> Query { get; } = QueryParameters.Parse(exchange.Requested.Query);

    /// <summary>As payload format 1.0 has it: with the base path of a custom domain's mapping, which 2.0 leaves out.</summary>
    public string PathWithBase => exchange.Target.Form is UrlForm.Domain ? exchange.Requested.Path : EncodedPath;

    public IReadOnlyList<EventHeader> Headers { get; } = EventHeaders.Of(exchange.Context, traceHeader, bodyLength);

    public IReadOnlyList<KeyValuePair<string, string>> PathParameters => exchange.Call.PathParameters;

    /// <summary>Who was admitted; null where anybody may call.</summary>
    public Caller? Caller => exchange.Caller;

    /// <summary>Null where none is wanted.</summary>
    public ClientCertificate? ClientCertificate => exchange.ClientCertificate;

    public string DomainName => domainName;

    public string DomainPrefix => Dispatching.DomainName.PrefixOf(domainName);

    public string SourceIp { get; } = ClientAddress.Of(exchange.Context);

    /// <summary>Empty when the client sent none.</summary>
    public string UserAgent => exchange.Context.Request.Headers.UserAgent.ToString();

    public string Time => RequestTime.Of(exchange.ReceivedAt);

    public long TimeEpoch => exchange.ReceivedAt.ToUnixTimeMilliseconds();

    public ReadOnlySequence<byte> Body => body;

    public bool IsBase64Encoded { get; } = !body.IsEmpty && !TextContent.Is(exchange.Context.Request.ContentType);

    /// <summary>As authorizers see it, before anybody has read the body: its length is what the client announced.</summary>
    public static ProxyRequest WithoutBody(EdgeExchange exchange, string domainName, string traceHeader) =>
        new(exchange, domainName, traceHeader, ReadOnlySequence<byte>.Empty, exchange.Context.Request.ContentLength ?? 0);
}
