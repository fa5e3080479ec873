using System.Globalization;

namespace Gatehouse.EdgeRouter.Cors;

/// <summary>
/// The CORS configuration of a deployed API. Where there is one, the gateway alone speaks about CORS: what integrations say is dropped.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
/// </summary>
internal sealed class CorsPolicy(Aws.ApiGatewayV2.Cors configuration)
{
    private const string Every = "*";

    private readonly string[] _origins = [.. configuration.AllowOrigins];

    public string AllowMethods { get; } = string.Join(',', configuration.AllowMethods);

    public string AllowHeaders { get; } = string.Join(',', configuration.AllowHeaders);

    public string ExposeHeaders { get; } = string.Join(',', configuration.ExposeHeaders);

    public bool AllowCredentials => configuration.AllowCredentials;

    /// <summary>Seconds for which a browser may remember a preflight; empty when it is not told (−1 or unset).</summary>
    public string MaxAge { get; } =
        configuration is { HasMaxAge: true, MaxAge: >= 0 } ? configuration.MaxAge.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Whether every origin is answered alike, so that answers do not vary with it.</summary>
    public bool AllowsEveryOrigin => !AllowCredentials && Array.IndexOf(_origins, Every) >= 0;

    public bool Allows(string origin)
    {
        foreach (var allowed in _origins)
        {
            if (allowed is Every || allowed == origin) return true;
            if (allowed is "https://*" or "http://*" && origin.AsSpan().StartsWith(allowed.AsSpan(0, allowed.Length - 1))) return true;
        }

        return false;
    }
}
