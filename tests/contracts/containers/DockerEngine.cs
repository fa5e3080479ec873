using System.Net.Sockets;

namespace Gatehouse.Containers;

/// <summary>Whether containers can be had here.</summary>
public static class DockerEngine
{
    private const string DefaultSocket = "/var/run/docker.sock";

    /// <summary>Whether an engine listens where DOCKER_HOST says, or at the usual socket.</summary>
    public static async Task<bool> AnswersAsync()
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST");
        if (string.IsNullOrEmpty(host) && OperatingSystem.IsWindows())
            return File.Exists(@"\\.\pipe\docker_engine");

        var address = new Uri(string.IsNullOrEmpty(host) ? $"unix://{DefaultSocket}" : host);
        try
        {
            using var socket = address.Scheme == "unix"
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await (address.Scheme == "unix"
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath))
                : socket.ConnectAsync(address.Host, address.Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
