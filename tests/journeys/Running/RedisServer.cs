using System.Diagnostics;
using System.Globalization;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>A redis-server of its own that acknowledges a write only once it is on disk.</summary>
internal sealed class RedisServer(string directory) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int _port = FreePorts.Take();
    private Process? _process;

    /// <summary>Why journeys over Redis are left out; null where they can run.</summary>
    public static string? Absence { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")))
            ? null
            : "redis-server is not on the path";

    public string ConnectionString => $"127.0.0.1:{_port}";

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("redis-server",
            ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", directory, "--save", "",
             "--appendonly", "yes", "--appendfsync", "always"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = new Process { StartInfo = start };
        var output = new ProcessOutput();
        _process.OutputDataReceived += (_, line) => output.Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        await output.WaitForAsync(line => line.Contains("Ready to accept connections", StringComparison.Ordinal)).WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (_process is null) return;

        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
