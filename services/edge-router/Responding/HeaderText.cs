using System.Buffers;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>What may stand in a header (RFC 9110 §5).</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsValidName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    public static bool IsValidValue(string value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c) && c != '\t') return false;
        }

        return true;
    }

    /// <summary>
    /// The name as API Gateway writes it over HTTP/1.1: <c>x-my-header</c> becomes <c>X-My-Header</c>.
    /// </summary>
    public static string Canonical(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != CanonicalAt(name, i)) return string.Create(name.Length, name, static (chars, original) =>
            {
                for (var at = 0; at < chars.Length; at++) chars[at] = CanonicalAt(original, at);
            });
        }

        return name;
    }

    private static char CanonicalAt(string name, int i) =>
        i == 0 || name[i - 1] == '-' ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]);
}
