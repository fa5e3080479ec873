using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.EdgeRouter.WebSockets;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Every case of connections-api.json.</summary>
public sealed class ManagementParityTests
{
    private const string ApiHost = Apis.Id + ".execute-api.localhost.localstack.cloud:4566";

    public static TheoryData<string> Cases => ParityCases.NamesIn("connections-api.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_connections_API_answers_as_on_AWS(string name)
    {
        var @case = ParityCases.Find("connections-api.json", name).AsObject();
        var mayConnect = new TaskCompletionSource<ExecutionResult>();
        if ((string)@case["id"]! is not "connecting") mayConnect.SetResult(RunnerDouble.Result("""{"statusCode":200}"""));
        await using var edge = await RunningEdge.StartAsync(
            Apis.With("$connect", "$disconnect"), new WebSocketsOptions { OutgoingBufferBytes = 262144 });
        edge.Functions.On("$connect", _ => mayConnect.Task);
        var connecting = RawClient.ConnectAsync(edge, @case.ContainsKey("userAgent") ? "" : "User-Agent: tests/1\r\n");
        var id = (string)(await edge.Functions.EventOf("$connect"))["requestContext"]!["connectionId"]!;
        using var open = mayConnect.Task.IsCompleted ? await connecting : null;
        await GoBeforeAsync(edge, open, id, @case);

        using var answer = await AnswerAsync(edge, id, @case);

        ((int)answer.StatusCode).ShouldBe((int)@case["status"]!);
        (answer.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.Single() : null).ShouldBe((string?)@case["type"]);
        if (@case["anyBody"] is null) (await answer.Content.ReadAsStringAsync()).ShouldBe((string?)@case["body"] ?? "");
        if ((string?)@case["hears"] is { } hears) (await HearAsync(open!)).ShouldBe(hears);
        mayConnect.TrySetResult(RunnerDouble.Result("""{"statusCode":200}"""));
        (await connecting).Dispose();
    }

    private static async Task GoBeforeAsync(RunningEdge edge, RawClient? client, string id, JsonObject @case)
    {
        if ((int?)@case["wait"] is { } wait) edge.Time.Advance(TimeSpan.FromMilliseconds(wait));
        if ((string?)@case["before"] is { } before)
        {
            (await edge.SendAsync(HttpMethod.Post, $"/dev/@connections/{id}", new StringContent(before), ApiHost)).Dispose();
            (await client!.ReadTextAsync()).ShouldBe(before);
        }

        if ((string)@case["id"]! is "closed") (await edge.SendAsync(HttpMethod.Delete, $"/dev/@connections/{id}", host: ApiHost)).Dispose();
    }

    private static Task<HttpResponseMessage> AnswerAsync(RunningEdge edge, string open, JsonObject @case)
    {
        var id = (string)@case["id"]! switch
        {
            "open" or "closed" or "connecting" => open,
            "encoded" => Uri.EscapeDataString(open),
            var other => other,
        };
        var path = ((string?)@case["form"] ?? "/dev/@connections/{id}").Replace("{id}", id, StringComparison.Ordinal);
        var method = HttpMethod.Parse((string)@case["method"]!);
        var bytes = (string?)@case["posts"] is { } hex ? Convert.FromHexString(hex) : Encoding.UTF8.GetBytes(new string('x', (int?)@case["bytes"] ?? 5));
        if ((bool?)@case["untilRefused"] is not true) return SendAsync();

        return UntilRefusedAsync(SendAsync);

        Task<HttpResponseMessage> SendAsync() => edge.SendAsync(
            method, path, method.Method is "GET" or "DELETE" ? null : new ByteArrayContent(bytes), (string?)@case["host"] is "edge" ? null : ApiHost);
    }

    /// <summary>Nobody reads what is posted: buffers, which are finite, fill.</summary>
    private static async Task<HttpResponseMessage> UntilRefusedAsync(Func<Task<HttpResponseMessage>> sendAsync)
    {
        var answer = await sendAsync();
        for (var posts = 0; posts < 10_000 && answer.IsSuccessStatusCode; posts++)
        {
            answer.Dispose();
            answer = await sendAsync();
        }

        return answer;
    }

    /// <summary>A text, bytes that are none, or the code of a close frame.</summary>
    private static async Task<string> HearAsync(RawClient client)
    {
        var (_, opcode, payload) = await client.ReadFrameAsync();
        return opcode switch
        {
            RawClient.Close => $"{(payload[0] << 8) | payload[1]}",
            RawClient.Text => Encoding.UTF8.GetString(payload),
            _ => $"binary {Convert.ToHexString(payload)}",
        };
    }
}
