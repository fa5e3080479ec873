using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>
/// What callers of REST APIs see when a function gives no answer: its own failures are 502, what keeps it from running 500 (execution logs
/// of real APIs, lab notes of May 2025).
/// </summary>
internal static class FunctionFailures
{
    public static RestFailure Of(FunctionEnd end) => end switch
    {
        FunctionEnd.Failed => RestFailures.BadGateway,
        FunctionEnd.TimedOut => RestFailures.IntegrationTimeout,
        _ => RestFailures.InternalServerError,
    };
}
