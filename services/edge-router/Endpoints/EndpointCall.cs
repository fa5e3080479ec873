using Gatehouse.EdgeRouter.AccessLogs;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>On whose behalf an endpoint is called.</summary>
/// <param name="RequestId">For the log.</param>
/// <param name="ApiId">The API, which backends are told of.</param>
/// <param name="Trace">The X-Ray header.</param>
/// <param name="Method">The client's own, for integrations that name none.</param>
/// <param name="Aborted">When nobody waits for the answer any more.</param>
internal sealed record EndpointCall(string RequestId, string ApiId, string Trace, HttpMethod Method, CancellationToken Aborted)
{
    /// <summary>Where access logs find what came of it; null where nobody asks.</summary>
    public Integrated? Integrated { get; init; }
}
