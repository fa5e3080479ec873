namespace Gatehouse.Store;

/// <summary>
/// A document's place among those of its kind, written <c>account region id</c>. The space sorts before every character
/// that accounts and regions may have, so that the order of positions is the order of keys.
/// </summary>
internal static class DocumentPosition
{
    private const char Separator = ' ';

    public static string Of(DocumentKey key) => $"{key.Account}{Separator}{key.Region}{Separator}{key.Id}";

    public static bool IsWellFormed(string position) => position.AsSpan().Count(Separator) >= 2;

    public static DocumentKey ToKey(string kind, string position)
    {
        // Three parts: an id may have spaces of its own.
        var parts = position.Split(Separator, 3);
        return new DocumentKey(parts[0], parts[1], kind, parts[2]);
    }
}
