namespace Gatehouse.Store;

/// <summary>
/// What every store demands of its callers. A violation is a bug of the caller's, hence an exception; whoever passes on what others
/// wrote asks first (<see cref="Allow(DocumentWrite)"/>).
/// </summary>
public static class WriteRules
{
    private const int MostWrites = 1_000;
    private const int LargestContent = 4 * 1024 * 1024;
    private const int MostListed = 1_000;

    internal static void Check(IReadOnlyList<DocumentWrite> writes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(writes.Count, MostWrites, nameof(writes));
        var keys = new HashSet<DocumentKey>(writes.Count);
        foreach (var write in writes)
        {
            Check(write.Key);
            if (!keys.Add(write.Key))
                throw new ArgumentException($"A commit writes {write.Key} twice.", nameof(writes));
            if (!Allow(write))
                throw new ArgumentException($"{write.Key} is too large; a document has at most {LargestContent} bytes.", nameof(writes));
        }
    }

    /// <summary>Whether a store would take this write.</summary>
    public static bool Allow(DocumentWrite write) => Allow(write.Key) && write is not PutDocument { Content.Length: > LargestContent };

    /// <summary>Whether the key can name a document, a counter or a lease.</summary>
    public static bool Allow(DocumentKey key) => IsName(key.Account) && IsName(key.Region) && IsName(key.Kind) && !string.IsNullOrEmpty(key.Id);

    internal static void Check(DocumentKey key)
    {
        if (!Allow(key))
            throw new ArgumentException($"{key} does not name a document: a part is empty or has spaces or colons.", nameof(key));
    }

    internal static void Check(DocumentListing listing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(listing.Limit, 1, nameof(listing));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(listing.Limit, MostListed, nameof(listing));
    }

    // Spaces and colons separate the parts of a key in Redis.
    private static bool IsName(string? part)
    {
        if (string.IsNullOrEmpty(part))
            return false;

        foreach (var character in part)
        {
            if (character is <= ' ' or ':')
                return false;
        }

        return true;
    }
}
