using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>Closes the log of each event and puts its tail beside the answer.</summary>
internal sealed class EventReports(EnvironmentLog log, TimeProvider time)
{
    /// <summary>Peak memory takes the operating system a while to tell: asked for at most this often.</summary>
    private static readonly TimeSpan MemoryIsGoodFor = TimeSpan.FromSeconds(1);

    private long _memoryReadAt;
    private long _peakMegabytes;

    /// <summary>How long initialization took, to be told with the first event.</summary>
    public TimeSpan? UnreportedInit { get; set; }

    public void Close(Invocation invocation, InvocationOutcome outcome, TimeSpan duration, ISandbox? sandbox)
    {
        var isTimeout = outcome.ErrorType == PlatformErrors.Timedout;
        var status = isTimeout ? "timeout" : outcome.Failed ? "error" : null;
        var errorType = isTimeout ? null : outcome.ErrorType;
        var tail = log.Ended(invocation.RequestId, new InvocationReport(duration, UnreportedInit, ReadMemory(sandbox), status, errorType));
        UnreportedInit = null;
        invocation.Answer = tail.Length == 0 ? outcome : outcome with { LogTail = tail };
    }

    private long ReadMemory(ISandbox? sandbox)
    {
        if (sandbox is not null && (_memoryReadAt == 0 || time.GetElapsedTime(_memoryReadAt) > MemoryIsGoodFor))
        {
            _peakMegabytes = Math.Max(_peakMegabytes, sandbox.PeakMemoryMegabytes);
            _memoryReadAt = time.GetTimestamp();
        }

        return _peakMegabytes;
    }
}
