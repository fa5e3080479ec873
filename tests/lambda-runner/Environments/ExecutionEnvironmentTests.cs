using System.Text;
using Gatehouse.LambdaRunner.Environments;
using Gatehouse.LambdaRunner.Placing;

namespace Gatehouse.LambdaRunner.Tests.Environments;

public sealed class ExecutionEnvironmentTests
{
    [Fact]
    public async Task An_event_that_runs_beyond_the_timeout_ends_the_environment()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        var invocation = TestEnvironment.Event();
        test.Environment.TryRun(invocation);

        test.Time.Advance(TimeSpan.FromSeconds(2.9));
        invocation.Finished.IsCompleted.ShouldBeFalse();
        test.Time.Advance(TimeSpan.FromSeconds(0.1));
        runtime.Dispose();

        await test.WhenToldAsync("ended");
        Encoding.UTF8.GetString((await invocation.Finished).Payload.Span).ShouldBe(
            $$"""{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: {{invocation.RequestId}} Error: Task timed out after 3.00 seconds"}""");
        test.Environment.TryRun(TestEnvironment.Event()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_runtime_that_never_asks_for_an_event_is_given_up()
    {
        await using var test = new TestEnvironment();
        var started = test.WhenStartedAsync();

        test.Time.Advance(TimeSpan.FromSeconds(20));

        var crashed = (await started).ShouldBeOfType<Placement.Crashed>();
        crashed.OutcomeFor(Guid.Empty).ErrorType.ShouldBe("Sandbox.Timedout");
    }

    [Fact]
    public async Task A_runtime_that_leaves_before_its_first_event_crashes_the_start()
    {
        await using var test = new TestEnvironment();

        test.Sandbox.Exit(1);

        var crashed = (await test.WhenStartedAsync()).ShouldBeOfType<Placement.Crashed>();
        Encoding.UTF8.GetString(crashed.OutcomeFor(Guid.Empty).Payload.Span).ShouldContain("Runtime exited with error: exit status 1");
    }

    [Fact]
    public async Task An_init_error_is_what_the_first_event_learns()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();

        await runtime.SendAsync(RawRuntime.Post("init/error", """{"errorType":"Runtime.ImportModuleError"}"""));

        var crashed = (await test.WhenStartedAsync()).ShouldBeOfType<Placement.Crashed>();
        Encoding.UTF8.GetString(crashed.OutcomeFor(Guid.Empty).Payload.Span).ShouldBe("""{"errorType":"Runtime.ImportModuleError"}""");
    }

    [Fact]
    public async Task A_retired_environment_finishes_its_event_first()
    {
        await using var test = new TestEnvironment();
        using var runtime = await test.ConnectAsync();
        await runtime.SendAsync(RawRuntime.Next);
        await test.WhenStartedAsync();
        var invocation = TestEnvironment.Event();
        test.Environment.TryRun(invocation);

        test.Environment.Retire();
        await runtime.SendAsync(RawRuntime.Response(invocation.RequestId, "1") + RawRuntime.Next);

        (await invocation.Finished).Failed.ShouldBeFalse();
        await test.WhenToldAsync("ended");
    }

    [Theory]
    [InlineData("Starting", "Idle", true)]
    [InlineData("Idle", "Busy", true)]
    [InlineData("Busy", "Answered", true)]
    [InlineData("Answered", "Idle", true)]
    [InlineData("Busy", "Stopped", true)]
    [InlineData("Starting", "Busy", false)]
    [InlineData("Idle", "Answered", false)]
    [InlineData("Busy", "Idle", false)]
    [InlineData("Stopped", "Idle", false)]
    [InlineData("Stopped", "Stopped", false)]
    public void An_illegal_transition_is_a_typed_error(string from, string to, bool isLegal)
    {
        var (before, after) = (Enum.Parse<EnvironmentState>(from), Enum.Parse<EnvironmentState>(to));

        if (isLegal) before.To(after).ShouldBe(after);
        else Should.Throw<IllegalTransitionException>(() => before.To(after)).From.ShouldBe(before);
    }
}
