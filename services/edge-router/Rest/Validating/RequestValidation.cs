namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>Lets only those requests through that the method's validator finds in order.</summary>
internal sealed class RequestValidation : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var checks = exchange.Rest.Method!.Checks;
        return checks.Count == 0 ? new(StageOutcome.Continue) : CheckAsync(exchange.Rest, checks);
    }

    private static async ValueTask<StageOutcome> CheckAsync(RestCall call, IReadOnlyList<IRequestCheck> checks)
    {
        foreach (var check in checks)
        {
            if (await check.CheckAsync(call) is not { } failure) continue;

            call.ReleaseBody();
            return failure;
        }

        return StageOutcome.Continue;
    }
}
