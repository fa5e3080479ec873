using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.LambdaRunner.Logs;

/// <summary>Takes what functions and the platform log. Implementations neither block nor throw.</summary>
public interface ILogSink
{
    /// <param name="source">Where the line comes from.</param>
    /// <param name="at">When it was read.</param>
    /// <param name="line">UTF-8 without its line end; valid during the call only.</param>
    void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line);
}

/// <summary>The execution environment that logs.</summary>
/// <param name="FunctionName">Whose it is.</param>
/// <param name="Address">Its log stream, <c>YYYY/MM/DD/[version]</c> and 32 hexadecimal digits, in for example <c>/aws/lambda/orders</c>.</param>
public sealed record LogSource(string FunctionName, LogAddress Address);
