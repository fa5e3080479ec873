using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Networks;

namespace Gatehouse.Images.Tests.Running;

/// <summary>The planes' images and redis:7 on a network of their own, as docker-compose.yml puts them together.</summary>
public sealed class FourContainers : IAsyncLifetime
{
    private const int EdgePort = 4566;
    private const int FirstWebSocketPort = 4510;

    private readonly IDockerClient? _docker;
    private readonly INetwork? _network;

    public FourContainers()
    {
        try
        {
            _network = new NetworkBuilder().Build();
            _docker = Images.CreateClient();
            Redis = new ContainerBuilder("redis:7").WithNetwork(_network).WithNetworkAliases("redis")
                .WithCommand("redis-server", "--protected-mode", "no", "--appendonly", "yes", "--appendfsync", "always")
                .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Ready to accept connections")).Build();
            ControlPlane = Plane("control-plane").WithEnvironment("GATEHOUSE_REDIS", "redis:6379")
                .WithEnvironment("GATEHOUSE_LAMBDA_RUNNER", "http://lambda-runner:4602").Build();
            LambdaRunner = Plane("lambda-runner").WithEnvironment("GATEHOUSE_CONTROL_PLANE", "http://control-plane:4601")
                .WithEnvironment("GATEHOUSE_EDGE_HOST", "edge-router").Build();
            ConnectionRegistry = Plane("connection-registry").WithEnvironment("GATEHOUSE_REDIS", "redis:6379").Build();
            EdgeRouter = Plane("edge-router").WithEnvironment("GATEHOUSE_CONTROL_PLANE", "http://control-plane:4601")
                .WithEnvironment("GATEHOUSE_LAMBDA_RUNNER", "http://lambda-runner:4602")
                .WithEnvironment("GATEHOUSE_CONNECTION_REGISTRY", "http://connection-registry:4603")
                .WithPortBinding(EdgePort, assignRandomHostPort: true).WithPortBinding(FirstWebSocketPort, assignRandomHostPort: true)
                .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Ready\\.")).Build();
        }
        catch (DockerUnavailableException)
        {
            // Where no engine answers the tests are skipped.
        }
    }

    /// <summary>Why they do not run here; null where they do. A fixture itself cannot skip a test.</summary>
    public string? Lacking { get; private set; }

    public IContainer Redis { get; } = null!;

    public IContainer ControlPlane { get; } = null!;

    public IContainer LambdaRunner { get; } = null!;

    public IContainer ConnectionRegistry { get; } = null!;

    public IContainer EdgeRouter { get; } = null!;

    public Uri Edge => new($"http://{EdgeRouter.Hostname}:{EdgeRouter.GetMappedPublicPort(EdgePort)}");

    /// <summary>Where the first WebSocket API is reached.</summary>
    public Uri FirstWebSocket => new($"ws://{EdgeRouter.Hostname}:{EdgeRouter.GetMappedPublicPort(FirstWebSocketPort)}");

    public async ValueTask InitializeAsync()
    {
        Lacking = await Images.LackingAsync(["redis:7", .. new[] { "control-plane", "lambda-runner", "connection-registry", "edge-router" }.Select(Images.OfPlane)]);
        if (Lacking is not null) return;
        await Redis.StartAsync();
        await Task.WhenAll(ControlPlane.StartAsync(), LambdaRunner.StartAsync(), ConnectionRegistry.StartAsync());
        await EdgeRouter.StartAsync();
    }

    /// <summary>As sudden as a power cut.</summary>
    public Task KillAsync(IContainer container) => _docker!.Containers.KillContainerAsync(container.Id, new ContainerKillParameters { Signal = "SIGKILL" });

    /// <summary>Pulls the cable: the process goes on and reaches nobody.</summary>
    public Task DisconnectAsync(IContainer container) =>
        _docker!.Networks.DisconnectNetworkAsync(_network!.Name, new NetworkDisconnectParameters { Container = container.Id, Force = true });

    public Task ReconnectAsync(IContainer container, string alias) => _docker!.Networks.ConnectNetworkAsync(
        _network!.Name, new NetworkConnectParameters { Container = container.Id, EndpointConfig = new EndpointSettings { Aliases = [alias] } });

    public Task StartAgainAsync(IContainer container) => _docker!.Containers.StartContainerAsync(container.Id, new ContainerStartParameters());

    public async ValueTask DisposeAsync()
    {
        foreach (var container in new[] { EdgeRouter, ConnectionRegistry, LambdaRunner, ControlPlane, Redis })
        {
            if (container is not null) await container.DisposeAsync();
        }

        if (_network is not null) await _network.DisposeAsync();
        _docker?.Dispose();
    }

    private ContainerBuilder Plane(string plane) => new ContainerBuilder(Images.OfPlane(plane)).WithNetwork(_network!).WithNetworkAliases(plane);
}
