using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Resources;

/// <summary>
/// AWS's rule written down word for word: of all resources that match and have the method, or ANY, the most specific one, and there the
/// method before ANY. The reference for the tree.
/// </summary>
internal sealed class NaiveResources(IReadOnlyList<(string Method, PathTemplate Path)> methods)
{
    public string? Find(string method, string path)
    {
        var segments = path.Length <= 1 ? [] : path[1..].Split('/').Select(Uri.UnescapeDataString).ToArray();
        return methods
            .Where(each => (each.Method == method || each.Method == "ANY") && Matches(each.Path.Segments, segments))
            .OrderBy(each => string.Concat(each.Path.Segments.ToArray().Select(segment => (int)segment.Kind)), StringComparer.Ordinal)
            .ThenBy(each => each.Method == "ANY" ? 1 : 0)
            .Select(each => $"{each.Method} {each.Path}")
            .FirstOrDefault();
    }

    private static bool Matches(ReadOnlySpan<TemplateSegment> template, string[] segments)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i].Kind == SegmentKind.Greedy) return string.Join('/', segments.Skip(i)).Length > 0;
            if (i >= segments.Length || segments[i].Length == 0) return false;
            if (template[i].Kind == SegmentKind.Literal && template[i].Text != segments[i]) return false;
        }

        return template.Length == segments.Length;
    }
}
