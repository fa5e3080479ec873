namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>How much is taken at once, and how events are packed. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html</summary>
internal static class LogLimits
{
    /// <summary>What an event counts beyond its message.</summary>
    public const int EventOverhead = 26;

    public const int LargestBatch = 1_048_576;

    public const int LargestEvent = 1_048_576;

    /// <summary>A chunk takes further events until it has so many bytes. A stream's document lists its chunks, which keeps it small.</summary>
    public const int FullChunk = 32 * 1024;

    /// <summary>Most bytes that an answer holds.</summary>
    public const int LargestAnswer = 1_048_576;

    /// <summary>Most events that an answer holds.</summary>
    public const int MostEvents = 10_000;
}
