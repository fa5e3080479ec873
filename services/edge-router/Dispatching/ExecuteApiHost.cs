namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// The host form of an API's URL. As in LocalStack anything may follow <c>.execute-api.</c>, so that AWS's own hosts work when they
/// are resolved to the edge.
/// </summary>
internal static class ExecuteApiHost
{
    private const string Marker = ".execute-api.";

    /// <summary>The URL of a function, which is an API of one route: <c>{urlId}.lambda-url.…</c>.</summary>
    private const string FunctionUrl = ".lambda-url.";

    /// <summary>A VPC endpoint's host: <c>{apiId}-vpce-{endpointId}.execute-api.…</c>.</summary>
    private const string VpcEndpoint = "-vpce-";

    /// <summary>AWS's own domains, which users may have resolved to the edge.</summary>
    private static readonly string[] OfAws = [".amazonaws.com", ".amazonaws.com.cn", ".on.aws"];

    public static bool TryGetApiId(ReadOnlySpan<char> host, out ReadOnlySpan<char> apiId)
    {
        var end = host.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (end < 0) end = host.IndexOf(FunctionUrl, StringComparison.OrdinalIgnoreCase);
        apiId = end > 0 ? host[..end] : [];
        if (apiId.Contains('.')) apiId = [];

        var endpoint = apiId.IndexOf(VpcEndpoint, StringComparison.OrdinalIgnoreCase);
        if (endpoint > 0) apiId = apiId[..endpoint];
        return !apiId.IsEmpty;
    }

    public static bool IsFunctionUrl(ReadOnlySpan<char> host) => host.Contains(FunctionUrl, StringComparison.OrdinalIgnoreCase);

    /// <param name="host">As the Host header has it, port included.</param>
    public static bool IsOfAws(ReadOnlySpan<char> host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        foreach (var domain in OfAws)
        {
            if (name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
