using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>A sandbox's peak memory, asked for at most once a second: the operating system takes its time to tell.</summary>
internal sealed class PeakMemory
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private long _readAt;
    private long _megabytes;

    public long Read(ISandbox? sandbox, TimeProvider time)
    {
        if (sandbox is not null && (_readAt == 0 || time.GetElapsedTime(_readAt) > GoodFor))
        {
            _megabytes = Math.Max(_megabytes, sandbox.PeakMemoryMegabytes);
            _readAt = time.GetTimestamp();
        }

        return _megabytes;
    }
}
