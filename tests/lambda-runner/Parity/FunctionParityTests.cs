using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gatehouse.Aws.Lambda;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Tests.Running;
using Google.Protobuf;

namespace Gatehouse.LambdaRunner.Tests.Parity;

public sealed class FunctionParityTests
{
    public static TheoryData<string> Names => [.. FunctionCase.All.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_function_ends_as_on_Lambda(string name)
    {
        var given = FunctionCase.All.Single(each => each.Name == name);
        await using var runner = await RunningRunner.StartAsync();
        runner.Plane.Put("f", given.Runtime, given.Handler, given.Files, revision =>
        {
            if (given.Configuration is { } members) revision.Configuration.MergeFrom(JsonParser.Default.Parse<FunctionConfiguration>(members.ToJsonString()));
        });

        foreach (var call in given.Calls ?? [])
        {
            var request = RunningRunner.Request("f", call.Event?.ToJsonString() ?? "{}") with { TailLog = call.Log is not null };
            var result = await runner.Invoker.InvokeAsync(request, TestContext.Current.CancellationToken);

            if (call.Refused is null) ShouldHaveEnded(result.Value.ShouldNotBeNull(result.Failure?.Message), call);
            else (result.Failure?.Code, result.Failure?.Message).ShouldBe((call.Refused, call.Message));
        }
    }

    private static void ShouldHaveEnded(InvokeResult result, FunctionCall call)
    {
        string Filled(string text) => text.Replace("{id}", $"{result.RequestId}", StringComparison.Ordinal);
        result.Outcome.Failed.ShouldBe(call.Error is not null, result.Text());
        if (call.Answer is not null) result.Text().ShouldBe(Filled(call.Answer));
        foreach (var (member, value) in call.Error ?? [])
        {
            var actual = JsonNode.Parse(result.Outcome.Payload.Span)![member];
            JsonNode.DeepEquals(actual, JsonNode.Parse(Filled(value!.ToJsonString()))).ShouldBeTrue($"{member}: {actual?.ToJsonString()}");
        }

        if (call.Log is null) return;
        var lines = result.Tail().TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(call.Log.Count, result.Tail());
        foreach (var (line, expected) in lines.Zip(call.Log)) line.ShouldMatch($"^{Regex.Escape(Filled(expected)).Replace("\\*", ".*", StringComparison.Ordinal)}$");
    }
}
