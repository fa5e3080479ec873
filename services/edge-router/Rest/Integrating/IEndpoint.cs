using Gatehouse.EdgeRouter.Rest.Mapping;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>What stands behind an integration whose messages are mapped. One kind per integration type.</summary>
internal interface IEndpoint
{
    /// <summary>Whether the gateway's answer carries the trace header.</summary>
    bool IsTraced { get; }

    /// <summary>Calls it; says why where there is no answer to map.</summary>
    ValueTask<MappingOutcome<EndpointResponse>> CallAsync(RestCall call, MappedRequest request);
}
