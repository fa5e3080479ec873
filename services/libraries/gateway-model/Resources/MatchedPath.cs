namespace Gatehouse.GatewayModel.Resources;

/// <summary>
/// The path of a request as resources are matched with it: slashes at its beginning are one, and one at its end does not count.
/// </summary>
public static class MatchedPath
{
    /// <param name="path">Begins with a slash; percent-encoding kept.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> path)
    {
        while (path is ['/', '/', ..]) path = path[1..];
        return path is ['/', .. { Length: > 0 }] && path[^1] == '/' ? path[..^1] : path;
    }
}
