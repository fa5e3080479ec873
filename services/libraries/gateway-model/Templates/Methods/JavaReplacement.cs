using System.Text.RegularExpressions;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// The second argument of replaceAll: <c>$1</c> and <c>${name}</c> are groups, a backslash makes the next character mean itself.
/// https://docs.oracle.com/javase/8/docs/api/java/util/regex/Matcher.html#appendReplacement-java.lang.StringBuffer-java.lang.String-
/// </summary>
internal static class JavaReplacement
{
    /// <summary>False for what Java throws at: a group that is not there, a dollar or backslash at the end.</summary>
    public static bool TryExpand(string replacement, Match match, BoundedText text)
    {
        for (var i = 0; i < replacement.Length && !text.Overflowed; i++)
        {
            if (replacement[i] is not ('\\' or '$'))
            {
                text.TryAppend(replacement.AsSpan(i, 1));
            }
            else if (++i == replacement.Length)
            {
                return false;
            }
            else if (replacement[i - 1] == '\\')
            {
                text.TryAppend(replacement.AsSpan(i, 1));
            }
            else
            {
                if (!TryReadGroup(replacement, ref i, match, out var group)) return false;

                text.TryAppend(group.ValueSpan);
            }
        }

        return true;
    }

    private static bool TryReadGroup(string replacement, ref int i, Match match, out Group group)
    {
        if (replacement[i] == '{')
        {
            var closing = replacement.IndexOf('}', i);
            var name = closing < 0 ? "" : replacement[(i + 1)..closing];
            i = closing;
            return match.Groups.TryGetValue(name, out group!);
        }

        if (!char.IsAsciiDigit(replacement[i]) || replacement[i] - '0' >= match.Groups.Count)
        {
            group = match;
            return false;
        }

        // Further digits belong to the number while there is a group of that number.
        var number = replacement[i] - '0';
        while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]))
        {
            var longer = (number * 10) + replacement[i + 1] - '0';
            if (longer >= match.Groups.Count) break;

            number = longer;
            i++;
        }

        group = match.Groups[number];
        return true;
    }
}
