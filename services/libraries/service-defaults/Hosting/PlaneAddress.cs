using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>
/// Where a plane is reached: <c>http://host:port</c>, several of these separated by commas, or <c>unix:/path</c> for a plane on the same
/// machine. A host name may stand for several addresses. All that are found are replicas, called in turn.
/// </summary>
public static class PlaneAddress
{
    /// <summary>The largest message between planes: a function's event of 6 MiB with room for its envelope.</summary>
    public const int MaxMessageBytes = 16 * 1024 * 1024;

    // A plane that is started anew is found at once: gRPC's own backoff grows to two minutes. The longest pause between two attempts to
    // connect is well below what a call spends on its retries, so that the first call after a restart succeeds.
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ReconnectAfterAtMost = TimeSpan.FromMilliseconds(200);

    private const string UnixPrefix = "unix:";

    /// <summary>Whether the address names a Unix socket, and which.</summary>
    public static bool IsUnixSocket(string address, out string path)
    {
        path = address.StartsWith(UnixPrefix, StringComparison.Ordinal) ? address[UnixPrefix.Length..] : "";
        return path.Length > 0;
    }

    /// <summary>A channel to the plane. A call that no replica has seen yet (UNAVAILABLE) is tried again, up to five times in all, gRPC's most.</summary>
    public static GrpcChannel Connect(string address)
    {
        var options = new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            Credentials = ChannelCredentials.Insecure,
            InitialReconnectBackoff = ReconnectAfter,
            MaxReconnectBackoff = ReconnectAfterAtMost,
            ServiceConfig = new ServiceConfig { MethodConfigs = { new MethodConfig { Names = { MethodName.Default }, RetryPolicy = Retries() } } },
        };

        if (IsUnixSocket(address, out var path))
        {
            options.HttpHandler = UnixSocketHandler(path);
            return GrpcChannel.ForAddress("http://localhost", options);
        }

        var replicas = address.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(replica => new Uri(replica)).ToArray();
        options.ServiceConfig.LoadBalancingConfigs.Add(new RoundRobinConfig());
        options.HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true };
        options.ServiceProvider = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new ReplicaResolver.Factory(replicas, TimeProvider.System))
            .BuildServiceProvider();
        return GrpcChannel.ForAddress($"{ReplicaResolver.Factory.Scheme}:///planes", options);
    }

    private static RetryPolicy Retries() => new()
    {
        MaxAttempts = 5,
        InitialBackoff = TimeSpan.FromMilliseconds(200),
        MaxBackoff = TimeSpan.FromSeconds(1),
        BackoffMultiplier = 2,
        RetryableStatusCodes = { StatusCode.Unavailable },
    };

    private static SocketsHttpHandler UnixSocketHandler(string path) => new()
    {
        EnableMultipleHttp2Connections = true,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
