using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>What is known of one call of a REST API. Facts that nobody asks for are not worked out.</summary>
internal sealed class RestCall(EdgeExchange exchange, RestStage stage, string path, string domainName, IRequestIds ids) : ApiCall(exchange)
{
    private ReadOnlySequence<byte>? _body;
    private bool _isOwnBody;
    private JsonElement? _context;

    public RestStage Stage => stage;

    /// <summary>The method that matched; null until one does.</summary>
    public RestMethod? Method { get; set; }

    public override string StageName => stage.Name;

    public override IReadOnlyDictionary<string, string> StageVariables => stage.Variables;

    public override string RouteKey => Method?.Name ?? "";

    public override string ResourcePath => Method?.Resource.Path.Text ?? "";

    /// <summary>Percent-encoding and trailing slash kept, without the stage.</summary>
    public override string Path { get; } = WithoutDoubleStart(path);

    /// <summary>As functions see it: with the base path of a custom domain's mapping.</summary>
    public string EventPath => IsByDomain ? WithoutDoubleStart(Exchange.Requested.Path) : Path;

    public override string PathWithStage => IsByDomain ? EventPath : $"/{stage.Name}{Path}";

    /// <summary>Percent-encoding kept, as REST APIs have it.</summary>
    public override IReadOnlyList<KeyValuePair<string, string>> PathParameters =>
        field ??= Method?.Resource.Path.CaptureEncoded(MatchedPath.Of(Path)) ?? [];

    /// <summary>The UUID by which the answer names the request: <c>x-amzn-RequestId</c>.</summary>
    public string RequestId => field ??= ids.NextUuid();

    /// <summary>Sixteen characters, on the answer as <c>x-amz-apigw-id</c>.</summary>
    public string ExtendedRequestId => Exchange.RequestId;

    public string Trace => field ??= TraceHeader.Of(Exchange, ids);

    public string DomainName => domainName;

    public string SourceIp => field ??= ClientAddress.Of(Exchange.Context);

    public IReadOnlyList<QueryParameter> Query => field ??= QueryParameters.Parse(Exchange.Requested.Query);

    public IReadOnlyList<EventHeader> Headers => field ??= RestHeaders.Of(Exchange.Context, Trace);

    /// <summary><c>$context</c>.</summary>
    public JsonElement Context => _context ??= RequestContextJson.Of(this);

    /// <summary>Who was admitted; null where anybody may call.</summary>
    public Caller? Caller => Exchange.Caller;

    /// <summary>The key by which the caller may call; null where none is required.</summary>
    public KnownKey? ApiKey { get; set; }

    /// <summary>As endpoints are called on its behalf.</summary>
    public EndpointCall ToEndpoint() => new(Exchange.RequestId, ApiId, Trace, HttpMethod.Parse(Request.Method), Exchange.Aborted) { Integrated = Exchange.Integrated };

    public string Accept => Request.Headers.Accept.ToString();

    public string? ContentType => Request.ContentType;

    /// <summary>The whole body, where the server received it; valid until <see cref="ReleaseBody"/>.</summary>
    public async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync() => _body ??= await RequestBody.ReadAsync(Exchange.Context);

    /// <summary>What everybody reads from now on instead.</summary>
    public void ReplaceBody(ReadOnlyMemory<byte> body)
    {
        ReleaseBody();
        _body = new ReadOnlySequence<byte>(body);
        _isOwnBody = true;
    }

    public void ReleaseBody()
    {
        if (_body is { } body && !_isOwnBody) RequestBody.Release(Exchange.Context, body);
        _body = ReadOnlySequence<byte>.Empty;
    }

    private static string WithoutDoubleStart(string path) =>
        path.StartsWith("//", StringComparison.Ordinal) ? "/" + path.TrimStart('/') : path;
}
