using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>What came of a call's integration, for access logs.</summary>
internal sealed class Integrated
{
    public TimeSpan Latency { get; set; }

    /// <summary>Status of calling it: Lambda's own for a function, the backend's for a backend.</summary>
    public int? InvokeStatus { get; set; }

    /// <summary>Status of its answer: what the function said.</summary>
    public int? Status { get; set; }

    /// <summary>The function's invocation.</summary>
    public string? RequestId { get; set; }

    /// <summary>Why there is no answer.</summary>
    public string? Error { get; set; }

    /// <summary>A function was called.</summary>
    public void Take(FunctionOutcome outcome)
    {
        RequestId = outcome.Result?.RequestId;
        InvokeStatus = outcome.End switch
        {
            FunctionEnd.Returned or FunctionEnd.Failed => StatusCodes.Status200OK,
            FunctionEnd.Throttled => StatusCodes.Status429TooManyRequests,
            _ => null,
        };
        if (outcome.End != FunctionEnd.Returned) Error = $"The function {outcome.End}";
    }

    /// <summary>A backend was called.</summary>
    public void Take(BackendOutcome outcome)
    {
        InvokeStatus = Status = (int?)outcome.Response?.StatusCode;
        if (outcome.Response is null) Error = $"The backend gave no answer: {outcome.End}";
    }
}
