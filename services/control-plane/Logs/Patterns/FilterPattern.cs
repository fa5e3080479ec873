using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>
/// Reads a filter pattern: <c>{…}</c> looks into JSON, <c>[…]</c> into columns, everything else is terms.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
/// </summary>
internal static class FilterPattern
{
    /// <summary>The pattern, or AWS's failure.</summary>
    public static Outcome<IFilterPattern> Parse(string text)
    {
        var pattern = text.Trim();
        try
        {
            return Outcome<IFilterPattern>.Of(pattern switch
            {
                ['{', .., '}'] => JsonPattern.Parse(pattern[1..^1]),
                ['[', .., ']'] => ColumnPattern.Parse(pattern[1..^1]),
                _ => TermPattern.Parse(pattern),
            });
        }
        catch (PatternException exception)
        {
            return LogsFailures.InvalidParameter(exception.Message);
        }
    }
}

/// <summary>The pattern cannot be read. Thrown and caught within the reading of one pattern.</summary>
internal sealed class PatternException(string message) : Exception(message);
