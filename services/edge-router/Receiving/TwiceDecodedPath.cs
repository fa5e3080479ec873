using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>
/// The path of a request as HTTP APIs tell it to functions: decoded, cut off at a question mark that this brought to light, and decoded once more.
/// Recorded at AWS in July 2026: https://github.com/hotsock/voker/blob/main/vokerhttp/testdata/ingress-paths.json
/// </summary>
internal static class TwiceDecodedPath
{
    /// <summary>The decoded path; what cannot be decoded any further stays.</summary>
    public static string Of(string encoded) => PercentEncoding.Decode(DecodeOnce(encoded));

    /// <summary>Whether it can be decoded twice: <c>/100%25</c> cannot, since a lone percent sign is left by the first time.</summary>
    public static bool Is(string encoded)
    {
        if (!encoded.Contains('%')) return true;

        var rest = DecodeOnce(encoded).AsSpan();
        for (var sign = rest.IndexOf('%'); sign >= 0; sign = rest.IndexOf('%'))
        {
            if (rest.Length < sign + 3 || !char.IsAsciiHexDigit(rest[sign + 1]) || !char.IsAsciiHexDigit(rest[sign + 2])) return false;

            rest = rest[(sign + 3)..];
        }

        return true;
    }

    private static string DecodeOnce(string encoded)
    {
        var decoded = PercentEncoding.Decode(encoded);
        var mark = decoded.IndexOf('?');
        return mark < 0 ? decoded : decoded[..mark];
    }
}
