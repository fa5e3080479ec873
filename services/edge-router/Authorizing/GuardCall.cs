using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>Has a guard decide, and keeps what came of it where an access log will tell.</summary>
internal sealed class GuardCall(TimeProvider time)
{
    public ValueTask<Verdict> AskAsync(IRouteAuthorizer guard, ApiCall call, bool isLogged) =>
        isLogged && guard.Phase is not GuardPhase.None ? MeasureAsync(guard, call) : guard.AuthorizeAsync(call);

    private async ValueTask<Verdict> MeasureAsync(IRouteAuthorizer guard, ApiCall call)
    {
        var started = time.GetTimestamp();
        var guarded = call.Exchange.Guarded = new Guarded();
        var verdict = await guard.AuthorizeAsync(call);
        guarded.Take(guard.Phase, PhaseOutcome.Of(verdict.Refusal, time.GetElapsedTime(started)));
        return verdict;
    }
}
