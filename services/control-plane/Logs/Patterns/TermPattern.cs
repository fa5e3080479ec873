using System.Text.RegularExpressions;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>
/// Terms that a message must hold: <c>ERROR "not found"</c> all of them, <c>?a ?b</c> any of them, <c>-x</c> must not be there,
/// <c>%ab+%</c> is a regular expression. Beside required terms the optional ones say nothing.
/// </summary>
internal sealed class TermPattern : IFilterPattern
{
    private readonly List<Func<string, bool>> _required = [];
    private readonly List<Func<string, bool>> _optional = [];
    private readonly List<Func<string, bool>> _excluded = [];

    public static TermPattern Parse(string text)
    {
        var pattern = new TermPattern();
        var scanner = new PatternScanner(text);
        while (!scanner.IsAtEnd)
        {
            var terms = scanner.TryTake('?') ? pattern._optional : scanner.TryTake('-') ? pattern._excluded : pattern._required;
            terms.Add(ReadTerm(scanner));
            scanner.SkipBlanks();
        }

        return pattern;
    }

    public bool Matches(string message)
    {
        if (_excluded.Exists(term => term(message)) || !_required.TrueForAll(term => term(message)))
        {
            return false;
        }

        return _required.Count > 0 || _optional.Count == 0 || _optional.Exists(term => term(message));
    }

    private static Func<string, bool> ReadTerm(PatternScanner scanner)
    {
        if (scanner.TryTakeRegex(out var expression))
        {
            return message => PatternRegex.IsMatch(expression, message);
        }

        if (scanner.TryTakeQuoted(out var phrase))
        {
            return message => message.Contains(phrase, StringComparison.Ordinal);
        }

        var term = scanner.TakeUntilBlank();
        return term.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? message => message.Contains(term, StringComparison.Ordinal)
            : throw new PatternException($"Invalid character(s) in term '{term}'");
    }
}

/// <summary>Regular expressions of callers: no backtracking, so that none runs away with a thread.</summary>
internal static class PatternRegex
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public static Regex Of(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new PatternException($"Invalid regular expression: {text}");
        }
    }

    public static bool IsMatch(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
