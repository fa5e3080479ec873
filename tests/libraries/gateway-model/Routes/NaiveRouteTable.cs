using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Routes;

/// <summary>
/// AWS's priorities written down word for word: look at every route, keep those that match, sort. The reference for the trie.
/// </summary>
internal sealed class NaiveRouteTable(IReadOnlyList<RouteKey> keys)
{
    public string? Find(string method, string path)
    {
        var segments = path == "/" ? [] : path[1..].Split('/').Select(Uri.UnescapeDataString).ToArray();
        return keys
            .Where(key => !key.IsDefault && (key.Method == method || key.Method == "ANY") && Matches(key.Path.Segments, segments))
            .OrderBy(key => IsGreedy(key) ? 1 : 0)
            .ThenBy(key => key.Method == "ANY" ? 1 : 0)
            .ThenBy(key => string.Concat(Kinds(key)), StringComparer.Ordinal)
            .FirstOrDefault()?.Text;
    }

    private static bool Matches(ReadOnlySpan<TemplateSegment> template, string[] segments)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i].Kind == SegmentKind.Greedy) return segments.Length > i;
            if (i >= segments.Length || segments[i].Length == 0) return false;
            if (template[i].Kind == SegmentKind.Literal && template[i].Text != segments[i]) return false;
        }

        return template.Length == segments.Length;
    }

    private static bool IsGreedy(RouteKey key) => key.Path!.Segments is [.., { Kind: SegmentKind.Greedy }];

    private static IEnumerable<int> Kinds(RouteKey key) => key.Path!.Segments.ToArray().Select(segment => (int)segment.Kind);
}
