using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Cors;

/// <summary>Writes what a CORS policy says into an answer, gateway errors included.</summary>
internal static class CorsHeaders
{
    private static readonly string[] Owned =
    [
        "Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Allow-Credentials",
        "Access-Control-Expose-Headers", "Access-Control-Max-Age",
    ];

    /// <summary>Replaces an integration's CORS headers by the gateway's. Does nothing for stages without a policy.</summary>
    public static void Apply(EdgeExchange exchange)
    {
        if (exchange.Cors is not { } policy) return;

        var headers = exchange.Context.Response.Headers;
        foreach (var name in Owned) headers.Remove(name);
        if (TryApplyOrigin(exchange, policy)) Set(headers, "Access-Control-Expose-Headers", policy.ExposeHeaders);
    }

    /// <summary>The headers of a preflight's answer; none for an origin that is not allowed.</summary>
    public static void ApplyPreflight(EdgeExchange exchange, CorsPolicy policy)
    {
        var headers = exchange.Context.Response.Headers;
        if (!TryApplyOrigin(exchange, policy)) return;

        Set(headers, "Access-Control-Allow-Methods", policy.AllowMethods);
        Set(headers, "Access-Control-Allow-Headers", policy.AllowHeaders);
        Set(headers, "Access-Control-Max-Age", policy.MaxAge);
    }

    private static bool TryApplyOrigin(EdgeExchange exchange, CorsPolicy policy)
    {
        var origin = exchange.Context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !policy.Allows(origin)) return false;

        var headers = exchange.Context.Response.Headers;
        headers.AccessControlAllowOrigin = policy.AllowsEveryOrigin ? "*" : origin;
        if (!policy.AllowsEveryOrigin) headers.Vary = StringValues.Concat(headers.Vary, "origin");
        if (policy.AllowCredentials) headers.AccessControlAllowCredentials = "true";
        return true;
    }

    private static void Set(IHeaderDictionary headers, string name, string value)
    {
        if (value.Length > 0) headers[name] = value;
    }
}
