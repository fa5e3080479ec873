using System.Buffers;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>Tells ids that could be a connection's from those that could not: AWS answers 410 to the first and 400 to the others.</summary>
internal static class ConnectionIds
{
    private const int Length = 16;

    // Captures show the URL-safe alphabet; the other one is let through as what never existed.
    private static readonly SearchValues<char> Symbols =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/");

    public static bool IsWellFormed(string id) => id.Length == Length && id[^1] == '=' && !id.AsSpan(0, Length - 1).ContainsAnyExcept(Symbols);
}
