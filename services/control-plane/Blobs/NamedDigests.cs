namespace Gatehouse.ControlPlane.Blobs;

/// <summary>
/// The digests that stand in a document, whatever message it is: a digest is text in all of them. What only looks like one keeps a blob, which
/// does no harm.
/// </summary>
internal static class NamedDigests
{
    /// <summary>Of a SHA-256 in hexadecimal.</summary>
    private const int DigestLength = 64;

    public static void LeaveOut(HashSet<string> digests, ReadOnlySpan<byte> document)
    {
        var lookup = digests.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> digest = stackalloc char[DigestLength];
        var digits = 0;
        for (var end = 0; end < document.Length; end++)
        {
            digits = IsDigit(document[end]) ? digits + 1 : 0;
            if (digits < DigestLength)
            {
                continue;
            }

            // The byte that follows a digest may itself look like a digit: every window of a longer run is tried.
            System.Text.Encoding.ASCII.GetChars(document[(end + 1 - DigestLength)..(end + 1)], digest);
            lookup.Remove(digest);
        }
    }

    private static bool IsDigit(byte value) => value is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f');
}
