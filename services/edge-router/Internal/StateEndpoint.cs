using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>Forgets everything, in every account and region: what a test suite does between its tests.</summary>
internal sealed class StateEndpoint(Administration.AdministrationClient administration)
{
    public async ValueTask<StageOutcome> ResetAsync(EdgeExchange exchange)
    {
        await administration.ResetAsync(new Empty(), cancellationToken: exchange.Aborted);
        exchange.Context.Response.ContentLength = 0;
        return StageOutcome.Answered;
    }
}
