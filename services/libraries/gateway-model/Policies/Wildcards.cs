namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// Patterns in which <c>*</c> stands for any text and <c>?</c> for one character. Time is bounded by the product of both lengths.
/// </summary>
public static class Wildcards
{
    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || AreSame(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star < 0)
            {
                return false;
            }
            else
            {
                // The last star takes one character more.
                p = star + 1;
                t = ++resume;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static bool AreSame(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
