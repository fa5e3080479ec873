using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating.Http;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>What an HTTP integration calls.</summary>
/// <param name="Uri">Where it is, and which host it is asked for.</param>
/// <param name="Method">Null for the client's own.</param>
/// <param name="Call">Calls it.</param>
internal sealed record RestBackend(EndpointUri Uri, HttpMethod? Method, BackendCall Call)
{
    /// <summary>The integration method that means the client's own.</summary>
    private const string Any = "ANY";

    /// <summary>Null for the client's own.</summary>
    public static HttpMethod? MethodOf(MethodDefinition definition) =>
        definition.Integration.HttpMethod is "" or Any ? null : HttpMethod.Parse(definition.Integration.HttpMethod);
}
