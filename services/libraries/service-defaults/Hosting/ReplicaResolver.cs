using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client.Balancer;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>
/// Finds a plane's replicas: every address of every host that was named. Names are looked up anew whenever a replica is lost and every
/// few seconds besides, so that a plane which is scaled or moved in a container network is found without a restart.
/// </summary>
internal sealed class ReplicaResolver(IReadOnlyList<Uri> replicas, TimeProvider time, ILoggerFactory logs) : PollingResolver(logs)
{
    private static readonly TimeSpan LookUpEvery = TimeSpan.FromSeconds(5);

    private ITimer? _clock;

    private bool IsFixed => replicas.All(replica => IPAddress.TryParse(replica.Host.Trim('[', ']'), out _));

    protected override void OnStarted()
    {
        if (!IsFixed)
        {
            _clock = time.CreateTimer(_ => Refresh(), state: null, LookUpEvery, LookUpEvery);
        }
    }

    protected override async Task ResolveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var addresses = new List<BalancerAddress>();
            foreach (var replica in replicas)
            {
                var found = await Dns.GetHostAddressesAsync(replica.Host, cancellationToken);
                addresses.AddRange(found.Select(address => new BalancerAddress(address.ToString(), replica.Port)));
            }

            Listener(ResolverResult.ForResult(addresses));
        }
        catch (SocketException unknown)
        {
            Listener(ResolverResult.ForFailure(new Status(StatusCode.Unavailable, $"The plane's name cannot be looked up: {unknown.Message}", unknown)));
        }
    }

    protected override void Dispose(bool disposing)
    {
        _clock?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Makes the resolver of a channel whose address begins with <see cref="Scheme"/>.</summary>
    internal sealed class Factory(IReadOnlyList<Uri> replicas, TimeProvider time) : ResolverFactory
    {
        public const string Scheme = "replicas";

        public override string Name => Scheme;

        public override Resolver Create(ResolverOptions options) => new ReplicaResolver(replicas, time, options.LoggerFactory);
    }
}
