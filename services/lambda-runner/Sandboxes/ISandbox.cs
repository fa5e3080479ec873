namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>Where a runtime runs, shut off from others as far as the kind of sandbox can.</summary>
internal interface ISandbox : IAsyncDisposable
{
    /// <summary>Completes when the runtime has ended and everything that it printed has been read.</summary>
    Task<SandboxExit> Exited { get; }

    /// <summary>The most memory that the runtime has had, in MiB; zero where that is not known.</summary>
    long PeakMemoryMegabytes { get; }

    /// <summary>Ends the runtime and whatever it has started, at once.</summary>
    void Kill();
}

/// <summary>Starts sandboxes.</summary>
internal interface ISandboxLauncher
{
    ISandbox Launch(SandboxPlan plan);
}

/// <summary>What to run and with what around it.</summary>
/// <param name="Command">Executable and its arguments.</param>
/// <param name="Variables">The whole environment of the process: it inherits nothing.</param>
/// <param name="ReadOutputAsync">Reads the process's output to its end.</param>
internal sealed record SandboxPlan(
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Variables,
    string WorkingDirectory,
    Func<Stream, Task> ReadOutputAsync);

/// <summary>How a runtime ended.</summary>
internal readonly record struct SandboxExit(int Code)
{
    private const int SignalBase = 128;

    /// <summary>By SIGKILL.</summary>
    public static SandboxExit Killed { get; } = new(SignalBase + 9);

    /// <summary>
    /// Lambda's words, to stand after "Runtime exited". A shell's and .NET's codes above 128 name signals; the Node.js runtime's own
    /// 128 and 129 do not.
    /// </summary>
    public string Reason => Code switch
    {
        0 => "without providing a reason",
        SignalBase + 6 => "with error: signal: aborted",
        SignalBase + 9 => "with error: signal: killed",
        SignalBase + 11 => "with error: signal: segmentation fault",
        SignalBase + 15 => "with error: signal: terminated",
        _ => $"with error: exit status {Code}",
    };
}
