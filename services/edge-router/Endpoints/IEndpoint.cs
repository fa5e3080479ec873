using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// What stands behind an integration whose messages are mapped. One kind per integration type; methods of REST APIs and routes of WebSocket
/// APIs share them.
/// </summary>
internal interface IEndpoint
{
    /// <summary>Whether the gateway's answer carries the trace header.</summary>
    bool IsTraced { get; }

    /// <summary>Calls it; says why where there is no answer to map.</summary>
    ValueTask<EndpointOutcome> CallAsync(EndpointCall call, MappedRequest request);
}
