using System.Globalization;

namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>One comparison with a constant: <c>= "a*"</c>, <c>&gt; 5</c>, <c>!= %re%</c>.</summary>
/// <param name="Matches">Decides on the text of a value.</param>
internal sealed record PatternCondition(Func<string, bool> Matches)
{
    // Longer signs first: `<=` begins as `<` does.
    private static readonly string[] Signs = ["!=", "<=", ">=", "=", "<", ">"];

    /// <summary>Reads a sign and what stands behind it; false when no sign is there.</summary>
    /// <param name="scanner">Where to read.</param>
    /// <param name="ends">Characters that end an unquoted constant beside blanks.</param>
    /// <param name="condition">The comparison.</param>
    public static bool TryRead(PatternScanner scanner, string ends, out PatternCondition condition)
    {
        condition = null!;
        var sign = Array.Find(Signs, scanner.TryTake);
        if (sign is null)
        {
            return false;
        }

        scanner.SkipBlanks();
        condition = new PatternCondition(Read(scanner, sign, ends));
        return true;
    }

    private static Func<string, bool> Read(PatternScanner scanner, string sign, string ends)
    {
        var wants = sign != "!=";
        if (sign is "=" or "!=" && scanner.TryTakeRegex(out var expression))
        {
            return value => PatternRegex.IsMatch(expression, value) == wants;
        }

        var isQuoted = scanner.TryTakeQuoted(out var constant);
        constant = isQuoted ? constant : scanner.TakeWhile(character => !char.IsWhiteSpace(character) && !ends.Contains(character, StringComparison.Ordinal));
        var isNumber = double.TryParse(constant, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (sign is not ("=" or "!="))
        {
            return isNumber && !isQuoted ? Comparison(sign, number) : throw PatternScanner.Invalid();
        }

        return value => (isNumber && !isQuoted && TryNumber(value, out var other) ? other == number : IsLike(value, constant)) == wants;
    }

    private static Func<string, bool> Comparison(string sign, double number) => sign switch
    {
        "<" => value => TryNumber(value, out var other) && other < number,
        "<=" => value => TryNumber(value, out var other) && other <= number,
        ">" => value => TryNumber(value, out var other) && other > number,
        _ => value => TryNumber(value, out var other) && other >= number,
    };

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>An asterisk stands for any text.</summary>
    private static bool IsLike(string value, string constant)
    {
        var parts = constant.Split('*');
        if (parts.Length == 1)
        {
            return value == constant;
        }

        if (!value.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = value.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return value.Length - at >= parts[^1].Length && value.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
