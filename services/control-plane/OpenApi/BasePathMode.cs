namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>
/// What becomes of the path that all of a document's paths stand under.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
/// </summary>
internal static class BasePathMode
{
    public const string Ignore = "ignore";
    private const string Prepend = "prepend";
    private const string Split = "split";

    public static bool IsKnown(string mode) => mode is Ignore or Prepend or Split;

    /// <summary>What comes before each path: nothing, the base path, or the base path without its first segment.</summary>
    public static string PrefixOf(string mode, string basePath)
    {
        var trimmed = basePath.Trim('/');
        if (trimmed.Length == 0 || mode == Ignore)
        {
            return "";
        }

        if (mode == Prepend)
        {
            return "/" + trimmed;
        }

        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : trimmed[slash..];
    }
}
