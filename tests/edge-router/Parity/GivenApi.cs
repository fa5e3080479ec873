using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Gatehouse.AwsWire.Failures;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Tests.Authorizing.Jwt;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// The API of a case, served: <see cref="GivenHttpApis"/> or <see cref="GivenRestApis"/>, and what stands around them, all optional:
/// <code>
/// domains           custom domains
/// function, guard   what the function, and that of a Lambda authorizer, answer: result, error, or how calling them fails
/// backend           what the backend answers: status, headers, body; or that it is away, or silent. BACKEND is its URL, AUTHORITY its host and port
/// listener          the ARN of a load balancer's listener behind which the backend stands
/// pool, poolAway    the issuer of a user pool, which signs the tokens of calls; that nobody reaches it
/// </code>
/// </summary>
internal sealed class GivenApi : IAsyncDisposable
{
    private static readonly JsonFormatter AsJson = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    private readonly TestEdge _edge;
    private readonly Backend _backend;
    private readonly Collected _lines;
    private readonly SeenRequest _seen;
    private readonly FakeFunction _guard;
    private readonly TestIssuer? _pool;

    private GivenApi(TestEdge edge, Backend backend, SeenRequest seen, Collected lines, FakeFunction guard, TestIssuer? pool) =>
        (_edge, _backend, _seen, _lines, _guard, _pool) = (edge, backend, seen, lines, guard, pool);

    /// <param name="given">The case.</param>
    /// <param name="apisIn">Reads its APIs, given the backend's URL.</param>
    public static async Task<GivenApi> StartAsync(JsonObject given, Func<JsonObject, string, IEnumerable<DiscoveryEvent>> apisIn)
    {
        var seen = new SeenRequest();
        var backend = await Backend.StartAsync(context => seen.AnswerAsync(context, given["backend"]?.AsObject()));
        if (given["backend"]?["away"] is not null) await backend.DisposeAsync();

        var pool = given["pool"] is { } name ? await TestIssuer.StartAsync((string)name!) : null;
        if (given["poolAway"] is not null) await pool!.DisposeAsync();
        var lines = new Collected();
        var edge = await TestEdge.StartAsync(
            expectsErrors: given["expectsErrors"] is not null,
            more: services => services.AddSingleton<IAccessLogSink>(lines),
            options: new EdgeOptions
            {
                Listen = TestEdge.OnFreePort,
                Upstreams = new[] { "sqs", "events", "kinesis", "states", "appconfig" }.ToDictionary(service => service, _ => new Uri(backend.Url)),
                VpcTargets = given["listener"] is { } listener ? new Dictionary<string, Uri> { [(string)listener!] = new(backend.Url) } : new Dictionary<string, Uri>(),
                IssuerAliases = pool is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [pool.Name] = pool.Url },
            });
        Arrange(edge.Execution, given["function"]?.AsObject());
        var guard = edge.Execution.Functions["guard"] = new FakeFunction
        {
            Result = (string?)given["guard"]?["result"] ?? """{"isAuthorized":true}""",
            Error = (string?)given["guard"]?["error"],
            Failure = FailureOf(given["guard"]?.AsObject()),
        };
        var domains = given["domains"]?.AsArray().Select(domain => new DiscoveryEvent { DomainChanged = GivenJson.Read<DomainSnapshot>(domain!) }) ?? [];
        await edge.TellAsync([.. apisIn(given, backend.Url), .. domains]);
        return new GivenApi(edge, backend, seen, lines, guard, pool);
    }

    /// <summary>
    /// What a client says: method, path (TOKEN in it is that of the claims), host, headers, body (or its size), claims of its token, how many seconds it
    /// waits before, and how many pass once the backend has the request.
    /// </summary>
    public async Task<HttpResponseMessage> SendAsync(JsonObject call)
    {
        if (call["seconds"] is { } seconds) _edge.Time.Advance(TimeSpan.FromSeconds((double)seconds));
        var answer = _edge.SendAsync(RequestOf(call));
        if (call["secondsOnceThere"] is { } more)
        {
            await _seen.Arrived;
            _edge.Time.Advance(TimeSpan.FromSeconds((double)more));
        }

        return await answer;
    }

    /// <summary>
    /// What reached the function (event; invoked: which one and how; milliseconds: how long it has), the authorizer's (guardEvent) and the backend (seen), by paths into them; null where nothing may have.
    /// </summary>
    public void ShouldHaveSeen(JsonObject call)
    {
        if (call.ContainsKey("event")) Holding.ShouldHold(_edge.Execution.Request is null ? null : JsonNode.Parse(_edge.Execution.Event), call["event"]?.AsObject());
        if (call.ContainsKey("invoked")) Holding.ShouldHold(JsonNode.Parse(AsJson.Format(_edge.Execution.Request)), call["invoked"]?.AsObject());
        if (call["milliseconds"] is { } given) _edge.Execution.Options.Deadline.ShouldBe(_edge.Time.GetUtcNow().UtcDateTime.AddMilliseconds((double)given));
        if (call.ContainsKey("guardEvent")) Holding.ShouldHold(_guard.Events.LastOrDefault(), call["guardEvent"]?.AsObject());
        if (call["guardCalls"] is { } calls) _guard.Events.Count.ShouldBe((int)calls!);
        if (call.ContainsKey("seen")) Holding.ShouldHold(_seen.Last, Expected(call["seen"]));
    }

    public async Task<string> NextLineAsync() => (await _lines.Lines.Reader.ReadAsync(TestContext.Current.CancellationToken)).Text;

    public async ValueTask DisposeAsync()
    {
        await _edge.DisposeAsync();
        await _backend.DisposeAsync();
        if (_pool is not null) await _pool.DisposeAsync();
    }

    private JsonObject? Expected(JsonNode? seen) =>
        seen is null ? null : JsonNode.Parse(seen.ToJsonString().Replace("AUTHORITY", new Uri(_backend.Url).Authority))!.AsObject();

    private HttpRequestMessage RequestOf(JsonObject call)
    {
        var path = (string?)call["path"] ?? "/";
        var token = call["token"]?.AsObject() is { } claims ? Signed(claims, call) : "";
        var request = _edge.Request(
            new HttpMethod((string?)call["method"] ?? "GET"), path.Replace("TOKEN", token), (string?)call["host"] ?? $"{TestApis.Id}.execute-api.localhost:4566");
        var body = (string?)call["body"] ?? ((int?)call["bodyBytes"] is { } size ? new string('a', size) : null);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (token.Length > 0 && !path.Contains("TOKEN")) request.Headers.TryAddWithoutValidation("Authorization", ((string?)call["scheme"] ?? "Bearer ") + token);
        foreach (var (name, value) in call["headers"]?.AsObject() ?? [])
        {
            foreach (var one in value is JsonArray several ? several.Select(each => (string)each!) : [(string)value!])
            {
                if (!request.Headers.TryAddWithoutValidation(name, one)) request.Content!.Headers.TryAddWithoutValidation(name, one);
            }
        }

        return request;
    }

    private string Signed(JsonObject claims, JsonObject call)
    {
        var pool = _pool.ShouldNotBeNull("a case whose calls have tokens names their pool");
        return pool.Sign(JwtApis.Claims(pool, _edge.Time.GetUtcNow(), claims), forged: call["forged"] is not null);
    }

    private static void Arrange(FakeExecution execution, JsonObject? function)
    {
        if ((string?)function?["result"] is { } result) execution.Result = result;
        if ((int?)function?["resultBytes"] is { } size) execution.Result = new string('a', size);
        execution.FunctionError = (string?)function?["error"];
        execution.Failure = FailureOf(function);
    }

    private static Exception? FailureOf(JsonObject? function) => (string?)function?["failure"] switch
    {
        null => null,
        "throttled" => new AwsFailure("TooManyRequestsException", 429, "Rate Exceeded.").ToRpcException(),
        "missing" => new AwsFailure("ResourceNotFoundException", 404, "Function not found").ToRpcException(),
        "forbidden" => new AwsFailure("AccessDeniedException", 403, "not authorized to perform: lambda:InvokeFunction").ToRpcException(),
        "slow" => new RpcException(new Status(StatusCode.DeadlineExceeded, "")),
        var other => throw new ArgumentException($"A function does not fail by being {other}.", nameof(function)),
    };

    private sealed class Collected : IAccessLogSink
    {
        public Channel<AccessLogLine> Lines { get; } = Channel.CreateUnbounded<AccessLogLine>();

        public void Keep(AccessLogLine line) => Lines.Writer.TryWrite(line);
    }
}
