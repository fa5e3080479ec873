using System.ComponentModel.DataAnnotations;

namespace Gatehouse.ConnectionRegistry;

/// <summary>How the connection-registry keeps and passes on what it knows.</summary>
public sealed class ConnectionRegistryOptions
{
    /// <summary>StackExchange.Redis connection string. Null keeps the directory in this process's memory and starts no silo.</summary>
    public string? Redis { get; set; }

    /// <summary>Silos of the same name over the same Redis form one cluster.</summary>
    [Required]
    public string ClusterId { get; set; } = "gatehouse";

    /// <summary>IP address under which the other silos reach this one.</summary>
    [Required]
    public string AdvertisedAddress { get; set; } = "127.0.0.1";

    /// <summary>TCP port on which the other silos reach this one.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Listen for silos on every address, not only on the advertised one: what a container needs.</summary>
    public bool ListenOnAnyAddress { get; set; }

    /// <summary>How long an edge may take to answer a command before it counts as unreachable.</summary>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often connections of edges that died are looked for.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long edges have after the registry came back, from a restart or from being without Redis, to renew leases that ended meanwhile
    /// through no fault of theirs. Nobody is taken for dead before.
    /// </summary>
    public TimeSpan Settling { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often silos show each other that they live. One that misses three times in a row is taken for dead.</summary>
    public TimeSpan ProbeSilosEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often it is looked whether Redis still knows the cluster's silos.</summary>
    public TimeSpan WatchMembersEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>When Redis forgets what nobody removed. Longer than a connection can live, which is two hours on AWS.</summary>
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromHours(24);
}
