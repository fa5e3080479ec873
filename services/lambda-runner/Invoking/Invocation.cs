namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>One event on its way through a function.</summary>
internal sealed class Invocation
{
    // The caller goes on where the runtime's answer is read: its next event often finds the same, still warm processor.
    private readonly TaskCompletionSource<InvocationOutcome> _finished = new();

    /// <summary>Lambda's request id: the same on every retry of an asynchronous event.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The event, JSON.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    public required string InvokedArn { get; init; }

    /// <summary>X-Ray header: <c>Root=1-…;Parent=…;Sampled=0</c>.</summary>
    public required string TraceId { get; init; }

    /// <summary>JSON; null when the caller gave none.</summary>
    public string? ClientContext { get; init; }

    /// <summary>Whether the caller wants the last 4 KB of the log.</summary>
    public bool TailLog { get; init; }

    /// <summary>When the function times out. Set when the event is handed out.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>The answer, before it is passed on.</summary>
    public InvocationOutcome? Answer { get; set; }

    public Task<InvocationOutcome> Finished => _finished.Task;

    /// <summary>Passes the answer on to whoever waits for it.</summary>
    public void Finish() => _finished.TrySetResult(Answer ?? throw new InvalidOperationException("The invocation has no answer yet."));
}
