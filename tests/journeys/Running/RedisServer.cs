using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Gatehouse.Journeys.Tests.Running;

/// <summary>A redis-server of its own. One that keeps acknowledges a write only once it is on disk; the other starts empty each time.</summary>
internal sealed class RedisServer(string directory, bool keeps = true) : IDisposable
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
             "--appendonly", keeps ? "yes" : "no", "--appendfsync", "always"])
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

    /// <summary>All its keys.</summary>
    public async Task<string> KeysAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        await client.GetStream().WriteAsync("KEYS *\r\nQUIT\r\n"u8.ToArray());
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Ends it without a word; it can be started again.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();
}
