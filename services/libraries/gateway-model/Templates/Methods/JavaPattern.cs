using System.Text;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// A Java pattern in .NET's words where the two differ: \Q…\E quotes, \d \w \s mean ASCII, POSIX classes have names of their own. What
/// .NET has no words for (possessive quantifiers, class intersections) it refuses.
/// https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html
/// </summary>
internal static class JavaPattern
{
    public static string Translate(string java)
    {
        var pattern = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < java.Length; i++)
        {
            if (java[i] == '\\' && i + 1 < java.Length)
            {
                i = AppendEscape(java, i + 1, inClass, pattern);
            }
            else
            {
                if (java[i] == '[') inClass = true;
                if (java[i] == ']') inClass = false;
                pattern.Append(java[i]);
            }
        }

        return pattern.ToString();
    }

    /// <returns>Where the escape ends.</returns>
    private static int AppendEscape(string java, int at, bool inClass, StringBuilder pattern)
    {
        if (java[at] == 'Q')
        {
            var end = java.IndexOf(@"\E", at, StringComparison.Ordinal);
            pattern.Append(Regex.Escape(end < 0 ? java[(at + 1)..] : java[(at + 1)..end]));
            return end < 0 ? java.Length : end + 1;
        }

        if (java[at] == 'p' && PosixClass(java, at) is { } posix)
        {
            pattern.Append(Class(posix.Characters, inClass));
            return posix.End;
        }

        pattern.Append(java[at] switch
        {
            'd' => Class("0-9", inClass),
            'w' => Class("a-zA-Z0-9_", inClass),
            's' => Class(@" \t\n\x0B\f\r", inClass),
            'h' => Class(@" \t\u00A0", inClass),
            var other => $@"\{other}",
        });
        return at;
    }

    private static string Class(string characters, bool inClass) => inClass ? characters : $"[{characters}]";

    private static (string Characters, int End)? PosixClass(string java, int at)
    {
        var closing = java.IndexOf('}', at);
        if (closing < 0 || at + 1 >= java.Length || java[at + 1] != '{') return null;

        var characters = java[(at + 2)..closing] switch
        {
            "Alpha" => "a-zA-Z",
            "Digit" => "0-9",
            "Alnum" => "a-zA-Z0-9",
            "Upper" => "A-Z",
            "Lower" => "a-z",
            "Space" => @" \t\n\x0B\f\r",
            "Blank" => @" \t",
            "XDigit" => "0-9a-fA-F",
            "Punct" => @"!-/:-@\[-`{-~",
            "ASCII" => @"\x00-\x7F",
            _ => null,
        };
        return characters is null ? null : (characters, closing);
    }
}
