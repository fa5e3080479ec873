using System.Buffers.Text;
using System.Text;

namespace Gatehouse.Store;

/// <summary>
/// The place between two pages: the key of the last document that was given. Being a key and not a count, it stays true
/// while documents come and go.
/// </summary>
public static class PageToken
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a store could have given this token: ask before listing with one that came from outside.</summary>
    public static bool IsWellFormed(string token) => TryRead(token) is not null;

    /// <summary>A listing that continues behind this key, whether or not there is such a document.</summary>
    public static string After(DocumentKey key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(DocumentPosition.Of(key)));

    /// <summary>The position that a listing continues after; null when it starts at the beginning.</summary>
    internal static string? PositionOf(DocumentListing listing)
    {
        if (listing.PageToken is not { } token)
            return null;

        return TryRead(token) ?? throw new ArgumentException("The page token was not given by a store.", nameof(listing));
    }

    private static string? TryRead(string token)
    {
        if (!Base64Url.IsValid(token))
            return null;

        try
        {
            var position = Strict.GetString(Base64Url.DecodeFromChars(token));
            return DocumentPosition.IsWellFormed(position) ? position : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
