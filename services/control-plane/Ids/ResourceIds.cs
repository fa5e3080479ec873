namespace Gatehouse.ControlPlane.Ids;

/// <summary>The shapes of API Gateway's ids.</summary>
internal static class ResourceIds
{
    private const int ApiIdLength = 10;
    private const int PartIdLength = 7;
    private const int RestPartIdLength = 6;

    public static string NewApiId(this IIdSource ids) => ids.NewId(ApiIdLength);

    /// <summary>An id of a route, an integration, a deployment: whatever an API is made of.</summary>
    public static string NewPartId(this IIdSource ids) => ids.NewId(PartIdLength);

    /// <summary>An id of whatever a REST API is made of.</summary>
    public static string NewRestPartId(this IIdSource ids) => ids.NewId(RestPartIdLength);
}
