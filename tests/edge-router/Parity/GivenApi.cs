using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using CorsConfiguration = Gatehouse.Aws.ApiGatewayV2.Cors;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// The API of a case, served. Its members, all optional:
/// <code>
/// stages, routes    names and route keys; $default
/// integration       as CreateIntegration takes it, BACKEND standing for the backend's URL; a function of format 2.0
/// route, stage      members of every route, of every stage; cors, authorizer: as the operations take them
/// domains           custom domains
/// function, guard   what the function, and that of a Lambda authorizer, answer: result, error, or how calling them fails
/// backend           what the backend answers: status, headers, body; or that it is away
/// </code>
/// </summary>
internal sealed class GivenApi : IAsyncDisposable
{
    private const string Group = "arn:aws:logs:us-east-1:123456789012:log-group:access";
    private static readonly JsonFormatter AsJson = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    private readonly TestEdge _edge;
    private readonly Backend _backend;
    private readonly Collected _lines;
    private readonly SeenRequest _seen;
    private readonly FakeFunction _guard;

    private GivenApi(TestEdge edge, Backend backend, SeenRequest seen, Collected lines, FakeFunction guard) =>
        (_edge, _backend, _seen, _lines, _guard) = (edge, backend, seen, lines, guard);

    public static async Task<GivenApi> StartAsync(JsonObject given)
    {
        var seen = new SeenRequest();
        var backend = await Backend.StartAsync(context => seen.AnswerAsync(context, given["backend"]?.AsObject()));
        if (given["backend"]?["away"] is not null) await backend.DisposeAsync();

        var lines = new Collected();
        var upstreams = new[] { "sqs", "events", "kinesis", "states", "appconfig" }.ToDictionary(service => service, _ => new Uri(backend.Url));
        var edge = await TestEdge.StartAsync(
            expectsErrors: given["expectsErrors"] is not null,
            more: services => services.AddSingleton<IAccessLogSink>(lines),
            options: new EdgeOptions { Listen = TestEdge.OnFreePort, Upstreams = upstreams });
        Arrange(edge.Execution, given["function"]?.AsObject());
        var guard = edge.Execution.Functions["guard"] = new FakeFunction
        {
            Result = (string?)given["guard"]?["result"] ?? """{"isAuthorized":true}""",
            Error = (string?)given["guard"]?["error"],
            Failure = FailureOf(given["guard"]?.AsObject()),
        };
        var domains = given["domains"]?.AsArray().Select(domain => new DiscoveryEvent { DomainChanged = Read<DomainSnapshot>(domain!) }) ?? [];
        await edge.TellAsync([.. ApisOf(given, backend.Url).Select(api => new DiscoveryEvent { Changed = api }), .. domains]);
        return new GivenApi(edge, backend, seen, lines, guard);
    }

    /// <summary>What a client says: method, path, host, headers, body (or its size), and how many seconds it waits before.</summary>
    public Task<HttpResponseMessage> SendAsync(JsonObject call)
    {
        if (call["seconds"] is { } seconds) _edge.Time.Advance(TimeSpan.FromSeconds((double)seconds));
        var request = _edge.Request(
            new HttpMethod((string?)call["method"] ?? "GET"), (string?)call["path"] ?? "/", (string?)call["host"] ?? $"{TestApis.Id}.execute-api.localhost:4566");
        var body = (string?)call["body"] ?? ((int?)call["bodyBytes"] is { } size ? new string('a', size) : null);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in call["headers"]?.AsObject() ?? [])
        {
            foreach (var one in value is JsonArray several ? several.Select(each => (string)each!) : [(string)value!])
            {
                if (!request.Headers.TryAddWithoutValidation(name, one)) request.Content!.Headers.TryAddWithoutValidation(name, one);
            }
        }

        return _edge.SendAsync(request);
    }

    /// <summary>What reached the function (event; invoked: which one and how), the authorizer's (guardEvent) and the backend (seen), by paths into them; null where nothing may have.</summary>
    public void ShouldHaveSeen(JsonObject call)
    {
        if (call.ContainsKey("event")) Holding.ShouldHold(_edge.Execution.Request is null ? null : JsonNode.Parse(_edge.Execution.Event), call["event"]?.AsObject());
        if (call.ContainsKey("invoked")) Holding.ShouldHold(JsonNode.Parse(AsJson.Format(_edge.Execution.Request)), call["invoked"]?.AsObject());
        if (call.ContainsKey("guardEvent")) Holding.ShouldHold(_guard.Events.LastOrDefault(), call["guardEvent"]?.AsObject());
        if (call["guardCalls"] is { } calls) _guard.Events.Count.ShouldBe((int)calls!);
        if (call.ContainsKey("seen")) Holding.ShouldHold(_seen.Last, call["seen"]?.AsObject());
    }

    public async Task<string> NextLineAsync() => (await _lines.Lines.Reader.ReadAsync(TestContext.Current.CancellationToken)).Text;

    public async ValueTask DisposeAsync()
    {
        await _edge.DisposeAsync();
        await _backend.DisposeAsync();
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
        "slow" => new RpcException(new Status(StatusCode.DeadlineExceeded, "")),
        var other => throw new ArgumentException($"A function does not fail by being {other}.", nameof(function)),
    };

    // Several APIs differ by their ids only: what domains lead to.
    private static IEnumerable<ApiSnapshot> ApisOf(JsonObject given, string backend)
    {
        var stages = given["stages"]?.AsArray().Select(stage => (string)stage!) ?? ["$default"];
        var routes = given["routes"]?.AsArray().Select(route => (string)route!) ?? ["$default"];
        var integration = given["integration"] is { } described ? Read<Integration>(described, backend) : TestApis.Lambda();
        integration.IntegrationId = "i1";
        var api = TestApis.Http(integration, stages, routes).Changed(snapshot =>
        {
            foreach (var stage in snapshot.Stages)
            {
                if (given["stage"] is { } settings) stage.Stage.MergeFrom(Read<Stage>(settings));
                if (given["log"] is { } format) stage.Stage.AccessLogSettings = new() { DestinationArn = Group, Format = (string)format! };
                if (given["cors"] is { } cors) stage.Deployment.Api.CorsConfiguration = Read<CorsConfiguration>(cors);
                if (given["disabledEndpoint"] is not null) stage.Deployment.Api.DisableExecuteApiEndpoint = true;
                if (given["authorizer"] is { } authorizer) stage.Deployment.Authorizers.Add(Read<Authorizer>(authorizer));
                if (given["route"] is not { } members) continue;
                foreach (var route in stage.Deployment.Routes) route.MergeFrom(Read<Route>(members));
            }
        });
        return given["apis"]?.AsArray().Select(id => api.Changed(snapshot => snapshot.Api.ApiId = (string)id!)) ?? [api];
    }

    private static T Read<T>(JsonNode json, string backend = "")
        where T : IMessage, new() =>
        new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(false).WithTypeRegistry(TypeRegistry.Empty)).Parse<T>(
            json.ToJsonString().Replace("BACKEND", backend));

    private sealed class Collected : IAccessLogSink
    {
        public Channel<AccessLogLine> Lines { get; } = Channel.CreateUnbounded<AccessLogLine>();

        public void Keep(AccessLogLine line) => Lines.Writer.TryWrite(line);
    }

    /// <summary>The last request that reached the backend, as JSON.</summary>
    private sealed class SeenRequest
    {
        public JsonObject? Last { get; private set; }

        public async Task AnswerAsync(HttpContext context, JsonObject? answer)
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = new JsonObject();
            foreach (var (name, values) in context.Request.Headers) headers[name.ToLowerInvariant()] = values.ToString();
            var body = await reader.ReadToEndAsync();
            Last = new JsonObject
            {
                ["method"] = context.Request.Method,
                ["target"] = Backend.RawTarget(context),
                ["protocol"] = context.Request.Protocol,
                ["headers"] = headers,
                ["body"] = body,
                ["json"] = context.Request.ContentType?.Contains("json", StringComparison.Ordinal) == true ? JsonNode.Parse(body) : null,
                ["form"] = string.Join('&', body.Split('&').Order(StringComparer.Ordinal)),
            };
            context.Response.StatusCode = (int?)answer?["status"] ?? StatusCodes.Status200OK;
            foreach (var (name, value) in answer?["headers"]?.AsObject() ?? []) context.Response.Headers[name] = (string)value!;
            await context.Response.WriteAsync((string?)answer?["body"] ?? "backend");
        }
    }
}
