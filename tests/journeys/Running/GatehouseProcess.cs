using System.Diagnostics;
using System.Globalization;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>One process of the product, started from its build output. It can be ended in every way there is, and started again.</summary>
internal sealed class GatehouseProcess(string service, string assembly, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    /// <summary>What scripts and test containers wait for.</summary>
    private const string ReadyLine = "Ready.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private Process? _process;

    public string Service => service;

    /// <summary>Of all its lives.</summary>
    public ProcessOutput Output { get; } = new();

    public int Id => _process!.Id;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Starts it; completes when it says that it is ready.</summary>
    public async Task StartUntilReadyAsync()
    {
        var life = Start();
        await UntilAsync(life.WaitForAsync(line => line == ReadyLine), "did not say that it is ready");
    }

    /// <summary>Starts it; completes when it takes connections on a port.</summary>
    public async Task StartUntilListeningAsync(int port)
    {
        Start();
        using var patience = new CancellationTokenSource(Patience);
        await UntilAsync(Reachability.WaitForAsync(port, patience.Token), $"does not listen on port {port}");
    }

    /// <summary>Sends a signal by its name, as <c>kill -s</c> takes it.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Completes when it has ended; with its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends it without a word: <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await ExitAsync();
    }

    /// <summary>Ends it as a user does; with its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Signal("TERM");
        return await ExitAsync();
    }

    /// <summary>Leaves nothing running.</summary>
    public void Dispose()
    {
        if (IsRunning) _process!.Kill();
        _process?.Dispose();
    }

    private ProcessOutput Start()
    {
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var life = new ProcessOutput();
        _process?.Dispose();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return life;

        void Hear(string? line)
        {
            life.Hear(line);
            Output.Hear(line);
        }
    }

    private async Task UntilAsync(Task awaited, string complaint)
    {
        var ended = _process!.WaitForExitAsync();
        await Task.WhenAny(awaited, ended, Task.Delay(Patience));
        if (!awaited.IsCompletedSuccessfully) throw new InvalidOperationException($"{service} {complaint}. It said:\n{Output}");
    }
}
