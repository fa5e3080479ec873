using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>
/// The pattern by which an integration response is chosen: a Java regular expression that matches the whole text.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
/// </summary>
internal sealed class SelectionPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private SelectionPattern(Regex regex) => _regex = regex;

    public static bool TryParse(string text, [NotNullWhen(true)] out SelectionPattern? pattern)
    {
        try
        {
            pattern = new SelectionPattern(new Regex($@"\A(?:{text})\z", RegexOptions.CultureInvariant, Longest));
        }
        catch (ArgumentException)
        {
            pattern = null;
        }

        return pattern is not null;
    }

    /// <summary>A pattern that takes too long matches nothing.</summary>
    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
