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

    /// <summary>The function's invocation, or what an AWS service calls the request in <c>x-amzn-RequestId</c> or <c>x-amz-request-id</c>.</summary>
    public string? RequestId { get; set; }

    /// <summary>What the answer's <c>x-amz-id-2</c> says, of an AWS service.</summary>
    public string? RequestId2 { get; private set; }

    /// <summary>Why there is no answer.</summary>
    public string? Error { get; set; }

    /// <summary>A function was called.</summary>
    public void Take(FunctionOutcome outcome)
    {
        RequestId = outcome.Result?.RequestId;
        InvokeStatus = outcome.InvokeStatus;
        if (outcome.End != FunctionEnd.Returned) Error = $"The function {outcome.End}";
    }

    /// <summary>A backend answered.</summary>
    public void Take(HttpResponseMessage answer)
    {
        InvokeStatus = Status = (int)answer.StatusCode;
        RequestId = ValueOf(answer, "x-amzn-RequestId") ?? ValueOf(answer, "x-amz-request-id");
        RequestId2 = ValueOf(answer, "x-amz-id-2");
    }

    /// <summary>A backend was called.</summary>
    public void Take(BackendOutcome outcome)
    {
        if (outcome.Response is { } answer) Take(answer);
        if (outcome.Response is null) Error = $"The backend gave no answer: {outcome.End}";
    }

    private static string? ValueOf(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
