using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Tests.Sandboxes;

public sealed class UnixProcessTests : IDisposable
{
    private readonly ChildExits _exits = new();

    public UnixProcessTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has processes of its own.");

    public void Dispose() => _exits.Dispose();

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 3", 3)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("kill -15 $$", 143)]
    public async Task It_tells_how_it_ended(string script, int code)
    {
        using var process = Run(script);

        (await process.Exited).ShouldBe(code);
    }

    [Fact]
    public async Task It_prints_both_outputs_in_order_from_its_folder_with_its_variables_alone()
    {
        using var process = Run("echo one; echo two >&2; pwd; echo \"$NAME${HOME-}\"; cat", new() { ["NAME"] = "näme" });

        (await ReadAsync(process)).ShouldBe("one\ntwo\n/usr\nnäme\n");
    }

    [Fact]
    public async Task It_takes_with_it_what_it_has_started()
    {
        using var process = Run("sleep 600 & echo started; wait");
        using var lines = new StreamReader(process.Outputs[0], leaveOpen: true);
        await lines.ReadLineAsync(TestContext.Current.CancellationToken);

        process.Kill();

        // The sleeper holds the pipe: it closes when both have ended.
        (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await process.Exited).ShouldBe(137);
    }

    [Fact]
    public async Task What_it_leaves_behind_ends_with_its_group()
    {
        using var process = Run("sleep 600 &");
        await process.Exited;

        process.Kill();

        (await ReadAsync(process)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_ended_by_a_broken_pipe_as_any_program_is()
    {
        using var process = Run("(sleep 0; while echo line; do :; done) | head -n 1; exit 0");

        (await ReadAsync(process)).ShouldBe("line\n");
        (await process.Exited).ShouldBe(0);
    }

    [Fact]
    public async Task A_command_that_is_not_there_ends_as_a_shell_says_it()
    {
        using var process = UnixProcess.Start(new SandboxPlan(["/nowhere"], new Dictionary<string, string>(), "/", _ => Task.CompletedTask), _exits);

        (await process.Exited).ShouldBe(127);
    }

    [Fact]
    public async Task Many_end_at_once_and_none_is_missed()
    {
        var processes = Enumerable.Range(0, 50).Select(number => Run($"exit {number}")).ToArray();

        var codes = await Task.WhenAll(processes.Select(process => process.Exited));

        codes.ShouldBe(Enumerable.Range(0, 50));
        foreach (var process in processes) process.Dispose();
    }

    private UnixProcess Run(string script, Dictionary<string, string>? variables = null) => UnixProcess.Start(
        new SandboxPlan(["/bin/sh", "-c", script], variables ?? [], "/usr", _ => Task.CompletedTask), _exits);

    private static async Task<string> ReadAsync(UnixProcess process)
    {
        using var reader = new StreamReader(process.Outputs[0], leaveOpen: true);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
