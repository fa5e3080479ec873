namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>Lets only those requests through that the method's validator finds in order.</summary>
internal sealed class RequestValidation : IEdgeStage
{
    public async ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        foreach (var check in call.Method!.Checks)
        {
            if (await check.CheckAsync(call) is not { } failure) continue;

            call.ReleaseBody();
            return failure;
        }

        return StageOutcome.Continue;
    }
}
