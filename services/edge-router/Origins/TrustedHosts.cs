using System.Net;

namespace Gatehouse.EdgeRouter.Origins;

/// <summary>
/// Host names that nobody on the internet can point at this machine: addresses, names without a dot, names that no public registry
/// gives away, AWS's and LocalStack's. A page that had its own name resolve here (DNS rebinding) would be of the same origin as the edge in its
/// browser's eyes; by its name it is found out.
/// </summary>
internal sealed class TrustedHosts(EdgeOptions options)
{
    /// <summary>https://www.iana.org/assignments/special-use-domain-names, and what container networks use.</summary>
    private static readonly string[] NobodysDomains =
        ["localhost", "local", "localdomain", "internal", "test", "lan", "home.arpa", "docker", "localhost.localstack.cloud", "amazonaws.com", "amazonaws.com.cn"];

    private readonly string[] _domains = [.. NobodysDomains, options.PublicHost, .. options.Origins.MoreHosts];

    public bool Trusts(HostString host)
    {
        var name = host.Host.TrimEnd('.');
        return !name.Contains('.') || IPAddress.TryParse(name.Trim('[', ']'), out _) || Array.Exists(_domains, domain => IsWithin(name, domain));
    }

    private static bool IsWithin(string name, string domain) =>
        name.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (name.Length == domain.Length || name[^(domain.Length + 1)] == '.');
}
