namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// Which bodies reach a function as text; all others are base64. HTTP APIs have no binaryMediaTypes: the list is fixed. Measured against
/// AWS by others (github.com/ministackorg/ministack issue 766); a charset other than UTF-8 makes even text/plain binary.
/// </summary>
internal static class TextContent
{
    private static readonly string[] Types = ["application/json", "application/xml", "application/javascript", "application/graphql"];

    public static bool Is(string? contentType)
    {
        var type = contentType.AsSpan();
        var semicolon = type.IndexOf(';');
        var parameters = semicolon < 0 ? [] : type[(semicolon + 1)..];
        if (semicolon >= 0) type = type[..semicolon];

        type = type.Trim();
        return (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && IsUtf8(parameters)) || IsListed(type);
    }

    private static bool IsListed(ReadOnlySpan<char> type)
    {
        foreach (var listed in Types)
        {
            if (type.Equals(listed, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsUtf8(ReadOnlySpan<char> parameters)
    {
        const string charset = "charset=";
        var at = parameters.IndexOf(charset, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return true;

        var value = parameters[(at + charset.Length)..];
        var end = value.IndexOf(';');
        value = (end < 0 ? value : value[..end]).Trim().Trim('"');
        return value.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || value.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
    }
}
