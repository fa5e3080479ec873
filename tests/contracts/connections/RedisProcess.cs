using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Gatehouse.Connections.Tests;

/// <summary>A redis-server of its own on a free port, in memory only.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _log;

    private RedisProcess(Process process, int port)
    {
        _process = process;
        _log = process.StandardOutput.ReadToEndAsync();
        ConnectionString = $"127.0.0.1:{port}";
    }

    public string ConnectionString { get; }

    /// <summary>Null where no redis-server is installed.</summary>
    public static async Task<RedisProcess?> TryStartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        if (program is null)
            return null;

        var port = FreePort();
        var start = new ProcessStartInfo(program, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal))
                continue;
            return new RedisProcess(process, port);
        }
        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    public async Task ForgetAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},allowAdmin=true");
        await redis.GetServers()[0].FlushAllDatabasesAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _log;
        _process.Dispose();
    }
}
