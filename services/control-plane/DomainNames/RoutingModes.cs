namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>
/// What of a domain name leads requests to APIs. The first version of API Gateway calls mappings base-path mappings, here too.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html
/// </summary>
internal static class RoutingModes
{
    public const string Mappings = "API_MAPPING_ONLY";

    private const string OfMappings = "API_MAPPING";
    private const string OfBasePathMappings = "BASE_PATH_MAPPING";

    public static string OfFirstVersion(string mode) => mode.Replace(OfBasePathMappings, OfMappings, StringComparison.Ordinal);

    public static string ToFirstVersion(string mode) => mode.Replace(OfMappings, OfBasePathMappings, StringComparison.Ordinal);
}
