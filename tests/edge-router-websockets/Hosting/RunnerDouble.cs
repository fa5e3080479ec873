using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>
/// The lambda-runner as the edge sees it: answers each route's events as the test says, and keeps them. What is no event of a route goes by the
/// function's name.
/// </summary>
internal sealed class RunnerDouble : Execution.ExecutionClient
{
    private readonly ConcurrentDictionary<string, Func<JsonNode, Task<ExecutionResult>>> _answers = [];
    private readonly ConcurrentDictionary<string, Channel<JsonNode>> _events = [];

    public static ExecutionResult Result(string json) => new() { Payload = ByteString.CopyFromUtf8(json) };

    public void On(string routeKey, string json) => On(routeKey, _ => Task.FromResult(Result(json)));

    public void On(string routeKey, Func<JsonNode, Task<ExecutionResult>> answer) => _answers[routeKey] = answer;

    /// <summary>The next event that the route got; waits for it.</summary>
    public async Task<JsonNode> EventOf(string routeKey) =>
        await EventsOf(routeKey).Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public bool HasEvent(string routeKey) => EventsOf(routeKey).Reader.TryPeek(out _);

    public override AsyncUnaryCall<ExecutionResult> InvokeAsync(ExecutionRequest request, CallOptions options) => new(
        AnswerAsync(request.FunctionName, PayloadOf(request)), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    private static JsonNode PayloadOf(ExecutionRequest request)
    {
        try
        {
            return JsonNode.Parse(request.Payload.Span)!;
        }
        catch (System.Text.Json.JsonException)
        {
            return request.Payload.ToStringUtf8();
        }
    }

    private async Task<ExecutionResult> AnswerAsync(string function, JsonNode payload)
    {
        var ofRoute = function == Apis.Function && payload is JsonObject ? (string?)payload["requestContext"]?["routeKey"] : null;
        var routeKey = ofRoute ?? function;
        EventsOf(routeKey).Writer.TryWrite(payload);
        return _answers.TryGetValue(routeKey, out var answer) ? await answer(payload) : Result("""{"statusCode":200}""");
    }

    private Channel<JsonNode> EventsOf(string routeKey) => _events.GetOrAdd(routeKey, _ => Channel.CreateUnbounded<JsonNode>());
}
