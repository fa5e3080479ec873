using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.Logs;

/// <summary>
/// The log of one environment: what the function prints, framed by the platform's START, END and REPORT lines.
/// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html.
/// </summary>
internal sealed class EnvironmentLog(LogSource source, string version, int memoryMegabytes, ILogSink sink, TimeProvider time)
{
    private readonly Lock _gate = new();

    // What initialization prints belongs to the first event, or to the failure to get that far.
    private LogTail? _tail = new();

    public LogSource Source => source;

    /// <summary>
    /// The environment starts. The line belongs to no event, and to no event's tail. What AWS calls a runtime's version is its own count of
    /// images; ours is always the first. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html#runtime-management-identify
    /// </summary>
    public void InitStarted(string runtime, string versionArn)
    {
        Span<byte> line = stackalloc byte[512];
        Utf8.TryWrite(
            line,
            CultureInfo.InvariantCulture,
            $"INIT_START Runtime Version: {RuntimeVersion(runtime)}.v1\tRuntime Version ARN: {versionArn}",
            out var written);
        sink.Write(source, time.GetUtcNow(), line[..written]);
    }

    /// <summary>An extension is there: a line of no event either.</summary>
    public void ExtensionReady(Extension extension)
    {
        string[] events = [.. new[] { ExtensionEvents.Invoke, ExtensionEvents.Shutdown }.Where(each => extension.Events.HasFlag(each)).Select(each => $"{each}".ToUpperInvariant())];
        sink.Write(source, time.GetUtcNow(), Encoding.UTF8.GetBytes($"EXTENSION\tName: {extension.Name}\tState: Ready\tEvents: [{string.Join(", ", events)}]"));
    }

    /// <summary>A line that the function printed.</summary>
    public void Printed(ReadOnlySpan<byte> line) => Write(line);

    public void Started(Invocation invocation)
    {
        lock (_gate) _tail = invocation.TailLog ? _tail ?? new LogTail() : null;
        Span<byte> line = stackalloc byte[256];
        Utf8.TryWrite(line, CultureInfo.InvariantCulture, $"START RequestId: {invocation.RequestId} Version: {version}", out var written);
        Write(line[..written]);
    }

    /// <summary>Writes the closing lines and returns the tail, which is empty unless the caller asked for it.</summary>
    public byte[] Ended(Guid requestId, in InvocationReport report)
    {
        Span<byte> line = stackalloc byte[512];
        Utf8.TryWrite(line, CultureInfo.InvariantCulture, $"END RequestId: {requestId}", out var written);
        Write(line[..written]);

        var duration = report.Duration.TotalMilliseconds;
        var billed = (long)Math.Ceiling(duration);
        Utf8.TryWrite(
            line,
            CultureInfo.InvariantCulture,
            $"REPORT RequestId: {requestId}\tDuration: {duration:F2} ms\tBilled Duration: {billed} ms\tMemory Size: {memoryMegabytes} MB\tMax Memory Used: {report.PeakMemoryMegabytes} MB\t",
            out written);
        written += WriteEnding(line[written..], report);
        Write(line[..written]);

        return TakeTail();
    }

    /// <summary>The tail of what was logged since the last event ended.</summary>
    public byte[] TakeTail()
    {
        lock (_gate)
        {
            var tail = _tail?.ToArray() ?? [];
            _tail = null;
            return tail;
        }
    }

    /// <summary><c>nodejs22.x</c> is <c>nodejs:22</c> here, <c>provided.al2023</c> is <c>provided:al2023</c>.</summary>
    private static string RuntimeVersion(string runtime)
    {
        var family = runtime.TakeWhile(char.IsAsciiLetter).Count();
        var version = runtime[family..].TrimStart('.');
        return $"{runtime[..family]}:{(version.EndsWith(".x", StringComparison.Ordinal) ? version[..^2] : version)}";
    }

    // On AWS the line ends with a tab, behind which stands what went wrong: captures of log events, 2019 to 2025.
    private static int WriteEnding(Span<byte> line, in InvocationReport report)
    {
        var written = 0;
        if (report.Init is { } init)
        {
            Utf8.TryWrite(line, CultureInfo.InvariantCulture, $"Init Duration: {init.TotalMilliseconds:F2} ms\t", out written);
        }

        if (report.Status is not { } status) return written;
        Utf8.TryWrite(line[written..], CultureInfo.InvariantCulture, $"Status: {status}", out var more);
        written += more;
        if (report.ErrorType is not { Length: <= 128 } errorType) return written;
        Utf8.TryWrite(line[written..], CultureInfo.InvariantCulture, $"\tError Type: {errorType}", out more);
        return written + more;
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate) _tail?.AppendLine(line);
        sink.Write(source, time.GetUtcNow(), line);
    }
}

/// <summary>What the REPORT line tells.</summary>
/// <param name="Init">How long initialization took; null unless this was the environment's first event.</param>
/// <param name="Status"><c>timeout</c> or <c>error</c>; null when all went well.</param>
internal readonly record struct InvocationReport(TimeSpan Duration, TimeSpan? Init, long PeakMemoryMegabytes, string? Status, string? ErrorType);
