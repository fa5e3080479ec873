namespace Gatehouse.GatewayModel.Paths;

/// <summary>Percent-encoding of URLs (RFC 3986 §2.1). What is not well-formed stays as it was sent.</summary>
public static class PercentEncoding
{
    /// <summary>The decoded text; the same string when there is nothing to decode.</summary>
    public static string Decode(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    /// <summary>The decoded text.</summary>
    public static string Decode(ReadOnlySpan<char> text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text.ToString();

    /// <summary>Whether the text decodes to exactly the given one, without allocating for text that is short or not encoded.</summary>
    public static bool DecodesTo(ReadOnlySpan<char> text, ReadOnlySpan<char> expected)
    {
        if (!text.Contains('%')) return text.SequenceEqual(expected);

        Span<char> decoded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return Uri.TryUnescapeDataString(text, decoded, out var written) && decoded[..written].SequenceEqual(expected);
    }
}
