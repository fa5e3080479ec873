using Docker.DotNet;
using DotNet.Testcontainers.Builders;

namespace Gatehouse.Containers;

/// <summary>The Redis of this machine.</summary>
public static class RedisServer
{
    /// <summary>redis:7 in a container where an engine runs it, else redis-server as a process.</summary>
    /// <exception cref="ServerNotHereException">Neither is here.</exception>
    public static async Task<IRedisServer> StartAsync()
    {
        if (!await DockerEngine.AnswersAsync())
            return await ServerProcess.StartRedisAsync();

        try
        {
            return await RedisContainer.StartAsync();
        }
        catch (Exception unusable) when (unusable is DockerUnavailableException or DockerApiException)
        {
            // An engine that speaks another API version, or that cannot reach the image.
            Console.WriteLine($"redis:7 does not run in a container here ({unusable.GetType().Name}): redis-server stands in.");
            return await ServerProcess.StartRedisAsync();
        }
    }
}
