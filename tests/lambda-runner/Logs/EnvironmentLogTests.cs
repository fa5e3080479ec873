using System.Text;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Tests.Environments;
using Gatehouse.ServiceDefaults.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Logs;

public sealed class EnvironmentLogTests : ILogSink
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _lines = [];
    private readonly EnvironmentLog _log;

    public EnvironmentLogTests() => _log = new EnvironmentLog(new LogSource("f", new LogAddress("", "", "", "")), "$LATEST", 128, this, _time);

    [Fact]
    public void An_event_is_framed_by_the_platforms_lines()
    {
        var invocation = TestEnvironment.Event();

        _log.Started(invocation);
        _log.Printed("hello"u8);
        _log.Ended(invocation.RequestId, new InvocationReport(TimeSpan.FromMilliseconds(1.234), TimeSpan.FromMilliseconds(100), 40, null, null));

        _lines.ShouldBe([
            $"START RequestId: {invocation.RequestId} Version: $LATEST",
            "hello",
            $"END RequestId: {invocation.RequestId}",
            $"REPORT RequestId: {invocation.RequestId}\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\tInit Duration: 100.00 ms\t",
        ]);
    }

    [Theory]
    [InlineData("nodejs22.x", "nodejs:22.v1")]
    [InlineData("python3.13", "python:3.13.v1")]
    [InlineData("provided.al2023", "provided:al2023.v1")]
    public void A_start_names_the_runtime_outside_of_any_tail(string runtime, string version)
    {
        _log.InitStarted(runtime, "arn:aws:lambda:us-east-1::runtime:abc");

        _lines.ShouldBe([$"INIT_START Runtime Version: {version}\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:abc"]);
        _log.TakeTail().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("timeout", null, "\tStatus: timeout")]
    [InlineData("error", "Runtime.ExitError", "\tStatus: error\tError Type: Runtime.ExitError")]
    public void The_report_names_what_went_wrong(string status, string? errorType, string ending)
    {
        _log.Ended(Guid.Empty, new InvocationReport(TimeSpan.FromSeconds(3), null, 40, status, errorType));

        _lines[^1].ShouldEndWith("Max Memory Used: 40 MB" + ending);
    }

    [Fact]
    public void The_tail_is_the_last_four_kilobytes()
    {
        var tail = new LogTail();

        for (var line = 0; line < 1000; line++) tail.AppendLine(Encoding.UTF8.GetBytes($"line {line:000}"));

        var text = Encoding.UTF8.GetString(tail.ToArray());
        text.Length.ShouldBe(4096);
        text.ShouldEndWith("line 998\nline 999\n");
        tail.AppendLine(new byte[10_000]);
        tail.ToArray().Length.ShouldBe(4096);
        tail.ToArray()[^1].ShouldBe((byte)'\n');
    }

    [Fact]
    public async Task Lines_that_were_printed_before_a_mark_have_been_read_when_it_has()
    {
        var output = new OutputLines(_log, _time);
        var marked = output.WhenMarkedAsync().AsTask();
        marked.IsCompleted.ShouldBeFalse();

        await output.ReadAsync(new MemoryStream([.. "one\ntwo"u8, .. OutputLines.Mark, .. "\n"u8, .. OutputLines.Mark, .. "\nthree"u8]));

        await marked;
        _lines.ShouldBe(["one", "two", "three"]);
        await output.WhenMarkedAsync();
    }

    [Fact]
    public async Task A_mark_that_never_comes_is_not_waited_for_forever()
    {
        var marked = new OutputLines(_log, _time).WhenMarkedAsync();

        _time.Advance(TimeSpan.FromMilliseconds(250));

        await marked;
    }

    void ILogSink.Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line) => _lines.Add(Encoding.UTF8.GetString(line));
}
