using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace Gatehouse.Containers;

/// <summary>redis:7 in a container.</summary>
public sealed class RedisContainer : IRedisServer
{
    private const int Port = 6379;
    private readonly IContainer _container;

    private RedisContainer(IContainer container) => _container = container;

    public string Name => "redis:7 (container)";

    public string Endpoint => $"{_container.Hostname}:{_container.GetMappedPublicPort(Port)}";

    public static async Task<RedisContainer> StartAsync()
    {
        var container = new ContainerBuilder("redis:7")
            .WithPortBinding(Port, assignRandomHostPort: true)
            .WithCommand("redis-server", "--protected-mode", "no", "--appendonly", "yes", "--appendfsync", "always")
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Ready to accept connections"))
            .Build();
        await container.StartAsync();
        return new RedisContainer(container);
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
