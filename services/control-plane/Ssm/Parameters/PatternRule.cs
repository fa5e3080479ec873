using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>A parameter's allowed pattern: a caller's regular expression, which must not run away with a thread.</summary>
internal static class PatternRule
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public static bool Matches(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
