using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.WebSockets.AccessLogging;
using Gatehouse.EdgeRouter.WebSockets.Compiling;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// Who is let in, asked in AWS's order before the connection is upgraded:
/// <code>
/// throttle ─► API key ─► authorizer ─► required parameters ─► $connect
///    429         403      401,403,500         400            its status
/// </code>
/// A stage without that route, or with one that calls nothing, lets everybody in who gets so far.
/// </summary>
internal sealed class ConnectGate(GuardCall guards, MeasuredCalls calls, ILogger<ConnectGate> log)
{
    public async ValueTask<ConnectDecision> AskAsync(ConnectCall call, ConnectRoute route)
    {
        if (route.Route.Bucket is { } bucket && !bucket.TryTake(call.Exchange.ReceivedAt)) return new(StatusCodes.Status429TooManyRequests);

        // The key may stand in what the authorizer says.
        if (!route.ApiKey.IsFromAuthorizer && route.ApiKey.Refuse(call) is { } early) return new(early);

        var verdict = await guards.AskAsync(route.Authorizer, call, isLogged: call.Stage.AccessLog is not null);
        if (verdict.Refusal is { } refusal)
        {
            call.Exchange.AuthorizerError = refusal.Error;
            return new(refusal.Status);
        }

        call.Admit(verdict.Caller);
        if (route.ApiKey.IsFromAuthorizer && route.ApiKey.Refuse(call) is { } late) return new(late);
        if (!route.Parameters.AreThere(call)) return new(StatusCodes.Status400BadRequest);
        if (route.Route.Integration is not { } integration) return ConnectDecision.Accept;

        var outcome = await calls.CallAsync(integration, call.ToEvent(), call.Exchange.Aborted);
        call.Exchange.Integrated = outcome.Measured;
        if (outcome.Answer is null)
        {
            log.RouteFailed(
                call.RouteKey, call.ApiId, call.StageName, call.Connection.Id, call.Exchange.RequestId, outcome.Status, outcome.Reason);
        }

        return ConnectDecision.Of(outcome);
    }
}
