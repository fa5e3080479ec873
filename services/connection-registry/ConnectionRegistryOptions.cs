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

    /// <summary>When Redis forgets what nobody removed. Longer than a connection can live, which is two hours on AWS.</summary>
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromHours(24);
}
