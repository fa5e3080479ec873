using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Tests.Environments;

namespace Gatehouse.LambdaRunner.Tests.Parity;

/// <summary>
/// What runtimes and extensions say to the Runtime API and hear from it: the cases of tests/parity/lambda/runtime-api.json. A call that is given an event asks
/// for the next one and waits for it; <c>{id}</c> is the request id of the last event, <c>{other}</c> one that nobody has.
/// </summary>
public sealed class ConversationParityTests
{
    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", "runtime-api.json")))!["cases"]!.AsArray();

    private Invocation? _running;
    private bool _isStarted;

    public static TheoryData<string> Names => [.. Cases.Select(each => (string)each!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_is_answered_as_on_Lambda(string name)
    {
        var given = Cases.Single(each => (string)each!["name"]! == name)!;
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();

        foreach (var call in given["calls"]!.AsArray().Select(each => each!.AsObject()))
        {
            await runtime.SendAsync(RequestOf(call));
            if ((string?)call["event"] is { } payload) await HandOutAsync(test, payload);

            ShouldAnswer(await runtime.ReadReplyAsync(), call);
            if (call["outcome"] is { } outcome) await ShouldHaveEndedAsync(outcome);
        }
    }

    private async Task HandOutAsync(TestEnvironment test, string payload)
    {
        if (_isStarted) await test.WhenToldAsync("freed");
        else await test.WhenStartedAsync();
        _isStarted = true;
        _running = TestEnvironment.Event(payload);
        test.Environment.TryRun(_running).ShouldBeTrue();
    }

    private string RequestOf(JsonObject call)
    {
        var body = (string?)call["body"] ?? ((int?)call["bytes"] is { } size ? new string('x', size) : "");
        var headers = string.Concat((call["headers"]?.AsObject() ?? []).Select(header => $"{header.Key}: {header.Value}\r\n"));
        var length = call["chunked"] is null && body.Length > 0 ? $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "";
        return Filled($"{call["call"]} HTTP/1.1\r\nHost: x\r\n{headers}{length}\r\n{body}");
    }

    private void ShouldAnswer(string reply, JsonObject call)
    {
        var end = reply.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = reply[..end].Split("\r\n");
        head[0].ShouldBe($"HTTP/1.1 {call["status"]}");
        if ((string?)call["answer"] is { } answer) reply[(end + 4)..].TrimEnd('\n').ShouldBe(Filled(answer));
        foreach (var (header, value) in call["answerHeaders"]?.AsObject() ?? [])
        {
            head.Where(line => line.StartsWith(header + ": ", StringComparison.OrdinalIgnoreCase)).ShouldBe(value is null ? [] : [$"{header}: {Filled((string)value!)}"]);
        }
    }

    private async Task ShouldHaveEndedAsync(JsonNode expected)
    {
        var outcome = await _running.ShouldNotBeNull().Finished;
        outcome.Failed.ShouldBe(expected["error"] is not null);
        Encoding.UTF8.GetString(outcome.Payload.Span).ShouldBe((string?)expected["error"] ?? (string)expected["result"]!);
        if ((string?)expected["errorType"] is { } type) outcome.ErrorType.ShouldBe(type);
    }

    private string Filled(string text) => text
        .Replace("{id}", $"{_running?.RequestId}", StringComparison.Ordinal)
        .Replace("{other}", "00000000-0000-0000-0000-00000000ffff", StringComparison.Ordinal);
}
