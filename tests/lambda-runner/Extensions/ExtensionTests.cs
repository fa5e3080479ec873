using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Tests.Environments;

namespace Gatehouse.LambdaRunner.Tests.Extensions;

/// <summary>How extensions and their environment go along: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html</summary>
public sealed class ExtensionTests
{
    [Fact]
    public async Task An_environment_has_started_when_its_extensions_have_too()
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await WhenStateAsync(test, "Ready");
        var started = test.WhenStartedAsync();
        started.IsCompleted.ShouldBeFalse();

        await extension.SendAsync(extension.Next);

        (await started).ShouldBeOfType<Placement.Ready>();
    }

    [Fact]
    public async Task An_event_is_told_and_the_environment_is_free_when_runtime_and_extension_are_done()
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");
        await extension.SendAsync(extension.Next);
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        var invocation = TestEnvironment.Event();

        test.Environment.TryRun(invocation).ShouldBeTrue();
        await runtime.ReadReplyAsync();
        var told = JsonNode.Parse(BodyOf(await extension.ReadReplyAsync()))!;
        await runtime.SendAsync(RawRuntime.Response(invocation.RequestId, "1") + RawRuntime.Next);

        // The caller has its answer while the extension is still at work.
        Encoding.UTF8.GetString((await invocation.Finished).Payload.Span).ShouldBe("1");
        test.Environment.TryRun(TestEnvironment.Event()).ShouldBeFalse();
        ((string)told["eventType"]!, (string)told["requestId"]!).ShouldBe(("INVOKE", invocation.RequestId.ToString()));
        ((string)told["invokedFunctionArn"]!, (string)told["tracing"]!["value"]!).ShouldBe((invocation.InvokedArn, invocation.TraceId));
        ((long)told["deadlineMs"]!).ShouldBe(invocation.Deadline.ToUnixTimeMilliseconds());

        await extension.SendAsync(extension.Next);
        await test.WhenToldAsync("freed");
        test.Environment.TryRun(TestEnvironment.Event()).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_wants_no_events_is_told_of_none_and_holds_nothing_up()
    {
        await using var test = new TestEnvironment("adapter");
        using var extension = await RegisteredAsync(test, "adapter", "");
        await extension.SendAsync(extension.Next);
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        var invocation = TestEnvironment.Event();
        test.Environment.TryRun(invocation).ShouldBeTrue();

        await runtime.SendAsync(RawRuntime.Response(invocation.RequestId, "1") + RawRuntime.Next);

        await test.WhenToldAsync("freed");
    }

    [Fact]
    public async Task The_end_is_told_to_who_wants_to_hear_it_and_waits_for_it_to_go()
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");
        await extension.SendAsync(extension.Next);
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();

        var stopped = test.Environment.StopAsync();
        var told = JsonNode.Parse(BodyOf(await extension.ReadReplyAsync()))!;
        stopped.IsCompleted.ShouldBeFalse();
        test.ExtensionSandbox.Exit(0);
        await stopped;

        ((string)told["eventType"]!, (string)told["shutdownReason"]!).ShouldBe(("SHUTDOWN", "SPINDOWN"));
        ((long)told["deadlineMs"]!).ShouldBe(test.Time.GetUtcNow().AddSeconds(2).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task An_extension_that_works_beyond_the_timeout_ends_the_environment()
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");
        await extension.SendAsync(extension.Next);
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        var invocation = TestEnvironment.Event();
        test.Environment.TryRun(invocation).ShouldBeTrue();
        await runtime.SendAsync(RawRuntime.Response(invocation.RequestId, "1") + RawRuntime.Next);
        await invocation.Finished;
        await extension.ReadReplyAsync();
        await WhenStateAsync(test, "Ready");

        test.Time.Advance(TimeSpan.FromSeconds(3));

        await test.WhenToldAsync("ended");
        // It asks when the end has come already.
        ((string)JsonNode.Parse(BodyOf(await extension.CallAsync(extension.Next)))!["shutdownReason"]!).ShouldBe("TIMEOUT");
    }

    [Fact]
    public async Task An_extension_that_crashes_takes_the_environment_with_it()
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");

        test.ExtensionSandbox.Exit(3);

        var crashed = (await test.WhenStartedAsync()).ShouldBeOfType<Placement.Crashed>();
        Encoding.UTF8.GetString(crashed.OutcomeFor(Guid.Empty).Payload.Span).ShouldBe(
            $$"""{"errorType":"Extension.Crash","errorMessage":"RequestId: {{Guid.Empty}} Error: exit code 3"}""");
    }

    [Theory]
    [InlineData("init/error", "Extension.InitError")]
    [InlineData("exit/error", "Extension.ExitError")]
    public async Task An_extension_that_cannot_go_on_says_so(string call, string type)
    {
        await using var test = new TestEnvironment("agent");
        using var extension = await RegisteredAsync(test, "agent");

        var reply = await extension.CallAsync(extension.Post(call, "{}", "Lambda-Extension-Function-Error-Type: Extension.NoKey\r\n"));
        test.ExtensionSandbox.Exit(1);

        var crashed = (await test.WhenStartedAsync()).ShouldBeOfType<Placement.Crashed>();
        reply.ShouldStartWith("HTTP/1.1 202 Accepted");
        crashed.OutcomeFor(Guid.Empty).ErrorType.ShouldBe(type);
        Encoding.UTF8.GetString(crashed.OutcomeFor(Guid.Empty).Payload.Span).ShouldContain("Error: Extension.NoKey");
    }

    [Fact]
    public async Task A_part_of_the_runtime_may_join_until_the_runtime_is_up()
    {
        await using var test = new TestEnvironment();
        using var part = await RegisteredAsync(test, "part", "\"INVOKE\"");
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await WhenStateAsync(test, "Ready");

        using var late = await test.ConnectAsync();
        var refused = await late.CallAsync(RawExtension.Register("late", "\"INVOKE\""));

        refused.ShouldStartWith("HTTP/1.1 403 Forbidden");
        refused.ShouldContain("Extension.RegistrationClosed");
    }

    private static async Task<RawExtension> RegisteredAsync(TestEnvironment test, string name, string events = "\"INVOKE\", \"SHUTDOWN\"")
    {
        var extension = new RawExtension(await test.ConnectAsync());
        await extension.RegisterAsync(name, events);
        return extension;
    }

    private static string BodyOf(string reply) => reply[(reply.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    /// <summary>Waits until the runtime's call has arrived.</summary>
    private static async Task WhenStateAsync(TestEnvironment test, string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (test.Environment.StateName != name)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
