namespace Gatehouse.Containers;

/// <summary>The Redis of this machine.</summary>
public static class RedisServer
{
    /// <summary>redis:7 in a container where an engine runs, else redis-server as a process.</summary>
    /// <exception cref="ServerNotHereException">Neither is here.</exception>
    public static async Task<IRedisServer> StartAsync() =>
        await DockerEngine.AnswersAsync() ? await RedisContainer.StartAsync() : await ServerProcess.StartRedisAsync();
}
