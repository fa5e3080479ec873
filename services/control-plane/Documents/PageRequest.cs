using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gatehouse.ControlPlane.Documents;

/// <summary>Which page of a list a caller asks for.</summary>
/// <param name="Limit">At most so many items.</param>
/// <param name="PageToken">The store's own token; null for the first page.</param>
internal readonly record struct PageRequest(int Limit, string? PageToken)
{
    // Neither number is documented for these operations; other AWS services that page by strings use the same.
    private const int DefaultLimit = 25;
    private const int LargestLimit = 500;
    private const string Mark = "1:";

    /// <summary>Reads API Gateway's <c>maxResults</c> and <c>nextToken</c>, both strings. False: one of them is not ours.</summary>
    public static bool TryRead(string maxResults, string nextToken, out PageRequest page)
    {
        page = default;
        var limit = DefaultLimit;
        return (maxResults.Length == 0 || int.TryParse(maxResults, NumberStyles.None, CultureInfo.InvariantCulture, out limit))
            && TryRead(limit, nextToken, out page);
    }

    /// <summary>Reads the <c>limit</c> and <c>position</c> of REST APIs. False: one of them is not ours.</summary>
    public static bool TryRead(int? limit, string position, out PageRequest page)
    {
        page = default;
        if (limit < 1 || !TryReadToken(position, out var pageToken))
        {
            return false;
        }

        page = new PageRequest(Math.Min(limit ?? DefaultLimit, LargestLimit), pageToken);
        return true;
    }

    /// <summary>Reads a token that <see cref="WriteToken"/> wrote; none is the first page's.</summary>
    public static bool TryReadToken(string token, out string? pageToken)
    {
        pageToken = null;
        if (token.Length == 0)
        {
            return true;
        }

        if (!Base64Url.IsValid(token))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        pageToken = text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : null;
        return pageToken is not null;
    }

    /// <summary>The store's token as callers get it.</summary>
    public static string WriteToken(string pageToken) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + pageToken));
}
