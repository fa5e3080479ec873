using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>What came of calling an endpoint. Each protocol has its own answer for what went wrong.</summary>
/// <param name="Response">Null when there is none to map.</param>
/// <param name="Failure">Why.</param>
/// <param name="Reason">What the log is told of it.</param>
internal readonly record struct EndpointOutcome(EndpointResponse? Response, EndpointFailure Failure, string Reason)
{
    [MemberNotNullWhen(false, nameof(Response))]
    public bool HasFailed => Response is null;

    public static implicit operator EndpointOutcome(EndpointResponse response) => new(response, default, "");

    public static EndpointOutcome Failed(EndpointFailure failure, string reason) => new(Response: null, failure, reason);

    public static EndpointOutcome Of(FunctionEnd end) =>
        Failed(end == FunctionEnd.TimedOut ? EndpointFailure.TimedOut : EndpointFailure.NotInvoked, $"the function gave no answer: {end}");

    public static EndpointOutcome Of(BackendEnd end) => Failed(
        end switch
        {
            BackendEnd.TimedOut => EndpointFailure.TimedOut,
            BackendEnd.Broken => EndpointFailure.Broken,
            _ => EndpointFailure.Unreachable,
        },
        $"the backend gave no answer: {end}");
}

/// <summary>Why an endpoint gave no answer.</summary>
internal enum EndpointFailure
{
    /// <summary>What is configured makes no call.</summary>
    Misconfigured,

    /// <summary>The mapped request is larger than the endpoint takes.</summary>
    RequestTooLarge,

    /// <summary>No answer within the integration's timeout.</summary>
    TimedOut,

    /// <summary>The function does not exist, may not be called, or cannot be reached.</summary>
    NotInvoked,

    /// <summary>There is no backend at that address, or its answer is too large.</summary>
    Unreachable,

    /// <summary>The connection to the backend broke.</summary>
    Broken,
}
