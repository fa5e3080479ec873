namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>
/// Paths of patches: JSON pointers, whose segments write <c>/</c> as <c>~1</c> and <c>~</c> as <c>~0</c>.
/// https://www.rfc-editor.org/rfc/rfc6901
/// </summary>
internal static class JsonPointer
{
    public static string[] Split(string pointer) => pointer.StartsWith('/') ? [.. pointer[1..].Split('/').Select(Unescape)] : [];

    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
