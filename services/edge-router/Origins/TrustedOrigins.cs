using System.Globalization;

namespace Gatehouse.EdgeRouter.Origins;

/// <summary>
/// The pages that may use the AWS APIs: LocalStack's web application, pages that the edge itself serves, files, and whatever the user names.
/// </summary>
internal sealed class TrustedOrigins
{
    private const string Anybody = "*";

    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);

    public TrustedOrigins(EdgeOptions options)
    {
        _origins.UnionWith(["https://app.localstack.cloud", "http://app.localstack.cloud", "file://", .. options.Origins.MoreOrigins]);
        foreach (var host in new[] { "localhost", "localhost.localstack.cloud", options.PublicHost })
        {
            _origins.Add($"https://{host}");
            foreach (var port in options.Listen.Select(endpoint => endpoint.Port).Append(options.PublicPort))
            {
                _origins.Add(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}"));
                _origins.Add(string.Create(CultureInfo.InvariantCulture, $"https://{host}:{port}"));
            }
        }
    }

    /// <summary>Whether a page may use the AWS APIs.</summary>
    /// <param name="origin">As browsers name it: scheme, host, and port unless it is the usual one.</param>
    /// <param name="host">The host asked for, which has been found trustworthy.</param>
    public bool Trusts(string origin, HostString host) =>
        _origins.Contains(origin) || _origins.Contains(Anybody) || IsOf(origin, host);

    /// <summary>A page of the same site may show what lies here; without an Origin header it cannot read it.</summary>
    public bool TrustsToLink(string origin, HostString host) =>
        Trusts(origin, host) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback);

    private static bool IsOf(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
        && page.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase) && page.Port == (host.Port ?? (page.Scheme == "https" ? 443 : 80));
}
