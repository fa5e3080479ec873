using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>A caller's wish to run a function.</summary>
internal sealed record InvokeRequest(FunctionName Function, ReadOnlyMemory<byte> Payload)
{
    /// <summary>JSON, decoded.</summary>
    public string? ClientContext { get; init; }

    public bool TailLog { get; init; }

    /// <summary>The revision that the caller has seen; an older one than that is resolved again.</summary>
    public string? ExpectedRevision { get; init; }

    public string? TraceId { get; init; }
}

/// <summary>What came of it.</summary>
internal sealed record InvokeResult(InvocationOutcome Outcome, string ExecutedVersion, Guid RequestId);
