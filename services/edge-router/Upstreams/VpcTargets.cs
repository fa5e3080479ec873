using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Upstreams;

/// <summary>What stands behind VPC links: nobody has the load balancers of an account on a machine of their own.</summary>
internal sealed class VpcTargets(EdgeOptions options)
{
    /// <summary>What stands in the place of a load balancer: on that port, if it has several listeners, or whatever the port.</summary>
    /// <param name="arn">Of a load balancer, or of one of its listeners.</param>
    /// <param name="port">The listener's.</param>
    /// <param name="target">A URL without slash at its end.</param>
    public bool TryFind(string arn, int port, [NotNullWhen(true)] out string? target) =>
        TryFind($"{arn}:{port}", isSecure: false, out target) || TryFind(arn, isSecure: false, out target);

    /// <param name="arn">Of a load balancer's listener, or of a Cloud Map service, whose instances a query may narrow; the query is not needed here.</param>
    /// <param name="isSecure">Whether the way there is TLS whatever is configured.</param>
    /// <param name="target">A URL without slash at its end.</param>
    public bool TryFind(string arn, bool isSecure, [NotNullWhen(true)] out string? target)
    {
        var query = arn.IndexOf('?', StringComparison.Ordinal);
        var found = options.VpcTargets.GetValueOrDefault(query < 0 ? arn : arn[..query]);
        target = found is null ? null
            : isSecure ? new UriBuilder(found) { Scheme = Uri.UriSchemeHttps }.Uri.AbsoluteUri.TrimEnd('/')
            : found.AbsoluteUri.TrimEnd('/');
        return target is not null;
    }
}
