using System.Globalization;
using System.Net;

namespace Gatehouse.EdgeRouter.WebSockets.PortListeners;

/// <summary>
/// The ports that Kestrel listens on beside the edge's own, as a configuration section that changes while it runs: Kestrel binds what
/// is new in it and unbinds what is missing, and leaves the rest alone.
/// </summary>
internal sealed class PortEndpoints : ConfigurationProvider, IConfigurationSource
{
    public PortEndpoints() => Configuration = new ConfigurationBuilder().Add(this).Build();

    /// <summary>What <c>KestrelServerOptions.Configure</c> is given.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Listens on exactly these.</summary>
    public void Replace(IEnumerable<IPEndPoint> endpoints)
    {
        var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in endpoints)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{endpoint.Address}-{endpoint.Port}").Replace(':', '.');
            data[$"Endpoints:{name}:Url"] = $"http://{endpoint}";
        }

        Data = data;
        OnReload();
    }

    IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;
}
