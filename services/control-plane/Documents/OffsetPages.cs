using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>Pages of lists that are small enough to be read whole: a token is the number of items already shown.</summary>
internal static class OffsetPages
{
    /// <summary>One page, and the token of the next; false when the token is not ours.</summary>
    public static bool TryTake<T>(IReadOnlyList<T> items, int limit, string token, out IReadOnlyList<T> page, out string? nextToken)
    {
        (page, nextToken) = ([], null);
        var shown = 0;
        if (token.Length > 0 && !TryRead(token, out shown))
        {
            return false;
        }

        page = [.. items.Skip(shown).Take(limit)];
        if (shown + page.Count < items.Count)
        {
            nextToken = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{shown + page.Count}"));
        }

        return true;
    }

    private static bool TryRead(string token, out int shown)
    {
        shown = 0;
        return Base64Url.IsValid(token)
            && int.TryParse(Base64Url.DecodeFromChars(token), NumberStyles.None, CultureInfo.InvariantCulture, out shown);
    }
}
