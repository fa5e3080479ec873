using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>How a call of a function ended. What callers are told of each is their kind of API's to say.</summary>
internal enum FunctionEnd
{
    Returned,

    /// <summary>The function failed; the result is its error object.</summary>
    Failed,

    /// <summary>No answer within the integration's timeout.</summary>
    TimedOut,

    /// <summary>Too many events at once.</summary>
    Throttled,

    /// <summary>Lambda would not run it: there is no such function, for example.</summary>
    Refused,

    /// <summary>No runner could be reached.</summary>
    Unreachable,
}

/// <summary>What came of a call.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Result">Null unless the function ran to its end, or to its failure.</param>
internal readonly record struct FunctionOutcome(FunctionEnd End, ExecutionResult? Result)
{
    public ReadOnlyMemory<byte> Payload => Result?.Payload.Memory ?? default;

    /// <summary>What Lambda itself answered to the call, as access logs tell it; null where it did not answer.</summary>
    public int? InvokeStatus => End switch
    {
        FunctionEnd.Returned or FunctionEnd.Failed => StatusCodes.Status200OK,
        FunctionEnd.Throttled => StatusCodes.Status429TooManyRequests,
        _ => null,
    };
}
