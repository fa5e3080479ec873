using System.Runtime.InteropServices;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>What runs here, and since when.</summary>
internal sealed class InfoEndpoint(EdgeOptions options, TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly string _session = Guid.NewGuid().ToString();

    public object Report() => new
    {
        Version = Product.Informational,
        Edition = "gatehouse",
        IsLicenseActivated = false,
        SessionId = _session,
        MachineId = options.EdgeId,
        System = RuntimeInformation.OSDescription,
        IsDocker = File.Exists("/.dockerenv"),
        ServerTimeUtc = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        Uptime = (long)(time.GetUtcNow() - _started).TotalSeconds,
    };
}
