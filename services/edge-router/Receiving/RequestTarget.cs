using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Path and query exactly as they stood on the request line, percent-encoding kept.</summary>
/// <param name="Path">Begins with a slash.</param>
/// <param name="Query">Without its question mark; empty when there is none.</param>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Of(HttpContext context) => Parse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);

    public static RequestTarget Parse(string rawTarget)
    {
        var target = rawTarget.AsSpan();
        if (!target.StartsWith('/')) target = WithoutAuthority(target);

        var mark = target.IndexOf('?');
        var path = mark < 0 ? target : target[..mark];
        var query = mark < 0 ? [] : target[(mark + 1)..];
        return new(path.Length == rawTarget.Length ? rawTarget : OrRoot(path), query.ToString());
    }

    // Proxies send `GET http://host/path`, and `OPTIONS *` names no path at all.
    private static ReadOnlySpan<char> WithoutAuthority(ReadOnlySpan<char> target)
    {
        var authority = target.IndexOf("://");
        if (authority < 0) return "/";

        var rest = target[(authority + 3)..];
        var end = rest.IndexOfAny('/', '?');
        return end < 0 ? "/" : rest[end..];
    }

    private static string OrRoot(ReadOnlySpan<char> path) => path.IsEmpty ? "/" : path.ToString();
}
