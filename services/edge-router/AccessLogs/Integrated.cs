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
}
