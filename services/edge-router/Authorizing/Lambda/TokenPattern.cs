using System.Text.RegularExpressions;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>A TOKEN authorizer's identityValidationExpression: tokens that it does not match whole never reach the function.</summary>
internal sealed class TokenPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Regex _regex;

    private TokenPattern(Regex regex) => _regex = regex;

    /// <summary>False when the expression is none.</summary>
    public static bool TryParse(string expression, out TokenPattern? pattern)
    {
        pattern = null;
        try
        {
            pattern = new TokenPattern(new Regex($@"\A(?:{expression})\z", RegexOptions.CultureInvariant, Longest));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A token that takes too long to match does not.</summary>
    public bool Matches(string token)
    {
        try
        {
            return _regex.IsMatch(token);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
