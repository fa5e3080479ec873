using Gatehouse.EdgeRouter.Integrating;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>What HTTP and HTTP_PROXY read alike of a method's definition.</summary>
internal static class HttpDefinition
{
    /// <summary>The integration method that means the client's own.</summary>
    private const string Any = "ANY";

    public static bool IsPrivate(MethodDefinition definition) => definition.Integration.ConnectionType == "VPC_LINK";

    public static UnbuiltIntegration Unbuilt(ILogger<UnbuiltIntegration> log) => new("A private integration through a VPC link", log);

    /// <summary>Null for the client's own.</summary>
    public static HttpMethod? MethodOf(MethodDefinition definition) =>
        definition.Integration.HttpMethod is "" or Any ? null : HttpMethod.Parse(definition.Integration.HttpMethod);
}
