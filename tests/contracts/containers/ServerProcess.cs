using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Gatehouse.Containers;

/// <summary>
/// A server run as a process on a free loopback port, with its data in a temporary directory: it can be killed as suddenly as a
/// machine dies, and started again on what it left.
/// </summary>
public sealed class ServerProcess : IRedisServer
{
    private const string ReadyLine = "Ready to accept connections";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Func<int, string, ProcessStartInfo> _command;
    private readonly int _port = FreePort();
    private readonly string _directory = Directory.CreateTempSubdirectory("gatehouse-server-").FullName;
    private Process? _process;

    private ServerProcess(string name, Func<int, string, ProcessStartInfo> command) => (Name, _command) = (name, command);

    public string Name { get; }

    public string Endpoint => $"127.0.0.1:{_port}";

    /// <summary>redis-server as it is found on the path.</summary>
    public static Task<ServerProcess> StartRedisAsync() => StartAsync("redis-server (process)", (port, directory) => new ProcessStartInfo(
        "redis-server",
        ["--port", $"{port}", "--bind", "127.0.0.1", "--dir", directory, "--save", "", "--appendonly", "yes", "--appendfsync", "always"]));

    /// <summary>garnet-server as <c>dotnet tool restore</c> put it beside this repository.</summary>
    public static Task<ServerProcess> StartGarnetAsync() => StartAsync("garnet-server (process)", (port, directory) => new ProcessStartInfo(
        "dotnet",
        ["tool", "run", "garnet-server", "--port", $"{port}", "--bind", "127.0.0.1", "--checkpointdir", directory,
         "--lua", "--lua-transaction-mode", "--aof", "--aof-commit-freq", "0", "--aof-commit-wait", "--device-type", "RandomAccess",
         "--memory", "128m", "--index", "16m", "--aof-memory", "64m"])
    {
        WorkingDirectory = AppContext.BaseDirectory,
    });

    /// <summary>Ends it without a word (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it, and completes when it takes connections.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var command = _command(_port, _directory);
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        command.UseShellExecute = false;
        _process = new Process { StartInfo = command, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => ready.TrySetException(new ServerNotHereException($"{Name} ended: {Heard()}"));
        try
        {
            _process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ServerNotHereException($"{command.FileName} is not on the path");
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);

        void Hear(string? line)
        {
            lock (said)
                said.Add(line ?? "");
            if (line?.Contains(ReadyLine, StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }

        string Heard()
        {
            lock (said)
                return string.Join(' ', said.TakeLast(5)).Trim();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<ServerProcess> StartAsync(string name, Func<int, string, ProcessStartInfo> command)
    {
        var server = new ServerProcess(name, command);
        await server.StartAsync();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
