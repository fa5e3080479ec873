using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// What came of a call's guards, for access logs: AWS tells apart who the caller is (authenticate), what the authorizer says (authorizer),
/// and what policies say (authorize). A phase that a route does not have is null.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
/// </summary>
internal sealed class Guarded
{
    public PhaseOutcome? Authenticate { get; set; }

    public PhaseOutcome? Authorizer { get; set; }

    public PhaseOutcome? Authorize { get; set; }

    /// <summary>How long the authorizer's function took; null when none was asked.</summary>
    public TimeSpan? FunctionLatency { get; private set; }

    /// <summary>Lambda's own status for it.</summary>
    public int? FunctionStatus { get; private set; }

    /// <summary>Its invocation.</summary>
    public string? FunctionRequestId { get; private set; }

    /// <summary>A guard has decided.</summary>
    public void Take(GuardPhase phase, PhaseOutcome outcome)
    {
        if (phase == GuardPhase.Authorizer) Authorizer = outcome;
        if (phase != GuardPhase.Authenticate) return;

        // Every known key may call: there is no policy that could still refuse it.
        Authenticate = outcome;
        if (outcome.Error is null) Authorize = outcome with { Latency = TimeSpan.Zero };
    }

    /// <summary>The authorizer's function was asked.</summary>
    public void Take(FunctionOutcome outcome, TimeSpan latency)
    {
        FunctionLatency = latency;
        FunctionStatus = outcome.InvokeStatus;
        FunctionRequestId = outcome.Result?.RequestId;
    }
}

/// <summary>How one phase ended.</summary>
/// <param name="Status">200, or the status of the refusal.</param>
/// <param name="Error">Why it refused; null when it did not.</param>
/// <param name="Latency">How long it took.</param>
internal sealed record PhaseOutcome(int Status, string? Error, TimeSpan Latency)
{
    public static PhaseOutcome Of(Refusal? refusal, TimeSpan latency) =>
        refusal is null ? new(StatusCodes.Status200OK, Error: null, latency) : new(refusal.Status, refusal.Error, latency);
}
