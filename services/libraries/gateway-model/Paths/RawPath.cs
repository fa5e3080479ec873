namespace Gatehouse.GatewayModel.Paths;

/// <summary>
/// Walks the segments of a path that is still percent-encoded, so that an encoded slash stays inside its segment. <c>/</c> has no
/// segments, <c>/a</c> has one, <c>/a/</c> has two of which the last is empty: a trailing slash is significant.
/// </summary>
public static class RawPath
{
    /// <summary>Where walking starts: the position of the first segment.</summary>
    /// <param name="path">Begins with a slash.</param>
    public static int Start(ReadOnlySpan<char> path) => path.Length > 1 ? 1 : End;

    /// <summary>The position behind the last segment.</summary>
    public const int End = int.MaxValue;

    /// <summary>The segment at a position that is not <see cref="End"/>.</summary>
    /// <param name="path">Begins with a slash.</param>
    /// <param name="position">From <see cref="Start"/> or an earlier call.</param>
    /// <param name="next">The position of the segment behind it.</param>
    public static ReadOnlySpan<char> Segment(ReadOnlySpan<char> path, int position, out int next)
    {
        var rest = path[position..];
        var slash = rest.IndexOf('/');
        next = slash < 0 ? End : position + slash + 1;
        return slash < 0 ? rest : rest[..slash];
    }

    /// <summary>What is left of the path from a position on, with its slash; <c>/</c> when nothing is left.</summary>
    public static ReadOnlySpan<char> From(ReadOnlySpan<char> path, int position) => position == End ? "/" : path[(position - 1)..];
}
