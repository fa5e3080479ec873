using System.Globalization;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>
/// Doubles as Java's Double.toString prints them: always a fraction, and computerized scientific notation below 10^-3 and from 10^7.
/// </summary>
internal static class JavaDouble
{
    public static string Text(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";

        return Math.Abs(value) is >= 1e-3 and < 1e7 ? Plain(value) : Scientific(value);
    }

    private static string Plain(double value)
    {
        var text = value.ToString("0.0##################", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Scientific(double value)
    {
        // "E16" gives 17 digits, more than are needed; the shortest form that reads back comes from "R".
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var mark = digits.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0) exponent = int.Parse(digits.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        var mantissa = mark >= 0 ? digits[..mark] : Mantissa(digits, ref exponent);
        return $"{(mantissa.Contains('.', StringComparison.Ordinal) ? mantissa : mantissa + ".0")}E{exponent}";
    }

    // 12345678.5 and 0.00012 to 1.23456785 and 1.2, with the exponents 7 and -4.
    private static string Mantissa(string plain, ref int exponent)
    {
        var sign = plain[0] == '-' ? "-" : "";
        var unsigned = plain[sign.Length..];
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? unsigned : unsigned[..point];
        var digits = point < 0 ? unsigned : whole + unsigned[(point + 1)..];
        var first = digits.AsSpan().IndexOfAnyExcept('0');
        exponent = whole.Length - 1 - first;
        var significant = digits[first..].TrimEnd('0');
        return significant.Length > 1 ? $"{sign}{significant[0]}.{significant[1..]}" : $"{sign}{significant}";
    }
}
