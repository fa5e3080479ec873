using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>What is known of one request to a REST API. Facts that nobody asks for are not worked out.</summary>
internal sealed class RestRequest(EdgeExchange exchange, RestStage stage, string domainName, IRequestIds ids)
    : RequestFacts(exchange, domainName)
{
    private readonly EdgeExchange _exchange = exchange;
    private ReadOnlySequence<byte>? _body;
    private JsonElement? _context;

    public RestStage Stage => stage;

    /// <summary>As functions see it: percent-encoding and trailing slash kept, without the stage.</summary>
    public string Path { get; } = WithoutDoubleStart(exchange.Stage.Path);

    /// <summary>The method that matched; null until one does.</summary>
    public RestMethod? Matched { get; set; }

    /// <summary>The UUID by which the answer names the request: <c>x-amzn-RequestId</c>.</summary>
    public string RequestId => field ??= ids.NextUuid();

    /// <summary>Sixteen characters, on the answer as <c>x-amz-apigw-id</c>.</summary>
    public string ExtendedRequestId => _exchange.RequestId;

    public string Trace => field ??= TraceHeader.Of(_exchange, ids);

    /// <summary>The path as the client sent it, stage or base path included.</summary>
    public string ContextPath { get; } = $"/{stage.Name}{WithoutDoubleStart(exchange.Stage.Path)}";

    public IReadOnlyList<EventHeader> Headers => field ??= RestHeaders.Of(_exchange.Context, Trace);

    /// <summary>Percent-encoding kept, as REST APIs have it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> PathParameters =>
        field ??= Matched?.Resource.Path.CaptureEncoded(ResourcePath.ForMatching(Path)) ?? [];

    /// <summary><c>$context</c>.</summary>
    public JsonElement Context => _context ??= RequestContextJson.Of(this);

    public string Accept => _exchange.Context.Request.Headers.Accept.ToString();

    public string? ContentType => _exchange.Context.Request.ContentType;

    /// <summary>The whole body, where the server received it; valid until <see cref="ReleaseBody"/>.</summary>
    public async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync() => _body ??= await RequestBody.ReadAsync(_exchange.Context);

    public void ReleaseBody()
    {
        if (_body is { } body) RequestBody.Release(_exchange.Context, body);
        _body = ReadOnlySequence<byte>.Empty;
    }

    private static string WithoutDoubleStart(string path) => path.StartsWith("//", StringComparison.Ordinal) ? "/" + path.TrimStart('/') : path;
}
