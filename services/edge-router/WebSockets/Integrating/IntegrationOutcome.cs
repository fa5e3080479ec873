using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>How a call to a backend went.</summary>
/// <param name="Status">Whether there is an answer, or why there is none.</param>
/// <param name="Answer">What the backend answered; null unless it succeeded.</param>
/// <param name="Reason">What the log is told where it did not.</param>
internal readonly record struct IntegrationOutcome(IntegrationStatus Status, RouteAnswer? Answer, string Reason)
{
    /// <summary>For the access log of a stage that has one.</summary>
    public Integrated? Measured { get; init; }

    public static IntegrationOutcome Succeeded(RouteAnswer answer) => new(IntegrationStatus.Succeeded, answer, "");

    public static IntegrationOutcome Failed(IntegrationStatus status, string reason) => new(status, Answer: null, reason);

    public static IntegrationOutcome Of(FunctionEnd end) => Failed(
        end switch
        {
            FunctionEnd.Failed => IntegrationStatus.FunctionFailed,
            FunctionEnd.TimedOut => IntegrationStatus.TimedOut,
            _ => IntegrationStatus.NotInvoked,
        },
        $"function {end}");

    public static IntegrationOutcome Of(EndpointOutcome failed) => Failed(
        failed.Failure switch
        {
            EndpointFailure.TimedOut => IntegrationStatus.TimedOut,
            EndpointFailure.Misconfigured or EndpointFailure.RequestTooLarge => IntegrationStatus.Misconfigured,
            _ => IntegrationStatus.NotInvoked,
        },
        failed.Reason);
}

/// <summary>How a call to a backend may end.</summary>
internal enum IntegrationStatus
{
    Succeeded,

    /// <summary>The function threw, or its environment died.</summary>
    FunctionFailed,

    /// <summary>No answer within the integration's timeout.</summary>
    TimedOut,

    /// <summary>The backend does not exist, may not be called, is throttled, or cannot be reached.</summary>
    NotInvoked,

    /// <summary>What is configured does not fit this message: no integration response for the answer, a template that fails.</summary>
    Misconfigured,

    /// <summary>No template is for the message, and it may not pass through without one.</summary>
    UnsupportedMediaType,

    /// <summary>The edge cannot do what is configured.</summary>
    NotEmulated,
}
