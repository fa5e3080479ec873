using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Processes;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.Benchmarks.Calling;

/// <summary>A way in which planes reach each other, with the client that every plane uses.</summary>
internal sealed class PlaneWire : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ChildProcess? _server;

    private PlaneWire(string name, ServiceProvider services, ChildProcess? server)
    {
        (Name, _services, _server) = (name, services, server);
        Client = services.GetRequiredService<Execution.ExecutionClient>();
    }

    public string Name { get; }

    public Execution.ExecutionClient Client { get; }

    /// <summary>No wire: caller and plane share this process.</summary>
    public static PlaneWire InProcess() => new("in process", Clients()
        .AddInProcessPlanes(Planes.LambdaRunner)
        .AddSingleton(new InProcessService((binder, _) => Execution.BindService(binder, new EchoPlane())) { RunsInPlace = true })
        .BuildServiceProvider(), server: null);

    /// <summary>The plane is a process of its own behind a Unix socket.</summary>
    public static Task<PlaneWire> UnixSocketAsync(CancellationToken cancellationToken) =>
        ConnectAsync("Unix socket", $"unix:{Path.Combine(Path.GetTempPath(), $"gatehouse-benchmark-{Environment.ProcessId}.sock")}", cancellationToken);

    /// <summary>The plane is a process of its own behind TCP on the loopback.</summary>
    public static Task<PlaneWire> TcpAsync(CancellationToken cancellationToken) =>
        ConnectAsync("TCP", $"http://127.0.0.1:{FreePort.Take()}", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    private static async Task<PlaneWire> ConnectAsync(string name, string address, CancellationToken cancellationToken)
    {
        var server = ServedRole.Start(ServedRole.Plane, address);
        await server.ReadyAsync(cancellationToken);
        return new(name, Clients().AddPlane(Planes.LambdaRunner, address).BuildServiceProvider(), server);
    }

    private static IServiceCollection Clients() =>
        new ServiceCollection().AddLogging().AddPlaneClient<Execution.ExecutionClient>(Planes.LambdaRunner);
}
