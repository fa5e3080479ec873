using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.GatewayModel.Routes;

/// <summary>
/// The path of a route key: literals, <c>{name}</c> for a whole segment, <c>{name+}</c> as the last one.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
/// </summary>
public sealed class PathTemplate
{
    // AWS's documentation names no alphabet for variables; this one takes every name seen in the wild.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    private readonly TemplateSegment[] _segments;

    private PathTemplate(string text, TemplateSegment[] segments)
    {
        Text = text;
        _segments = segments;
        HasVariables = segments.Any(segment => segment.Kind != SegmentKind.Literal);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public bool HasVariables { get; }

    public ReadOnlySpan<TemplateSegment> Segments => _segments;

    public static bool TryParse(string text, [NotNullWhen(true)] out PathTemplate? template)
    {
        template = null;
        if (!text.StartsWith('/')) return false;

        var parts = text == "/" ? [] : text[1..].Split('/');
        var segments = new TemplateSegment[parts.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryParseSegment(parts[i], out segments[i])) return false;
            if (segments[i].Kind == SegmentKind.Greedy && i < parts.Length - 1) return false;
            if (segments[i].Kind != SegmentKind.Literal && !names.Add(segments[i].Text)) return false;
        }

        template = new PathTemplate(text, segments);
        return true;
    }

    /// <summary>The decoded value of each variable, in the template's order.</summary>
    /// <param name="path">A path that the template matches, percent-encoding kept.</param>
    public List<KeyValuePair<string, string>> Capture(ReadOnlySpan<char> path)
    {
        var captured = CaptureEncoded(path);
        for (var i = 0; i < captured.Count; i++) captured[i] = new(captured[i].Key, PercentEncoding.Decode(captured[i].Value));
        return captured;
    }

    /// <summary>The value of each variable as it was sent, in the template's order.</summary>
    /// <param name="path">Percent-encoding kept. Of a path that is too short the last variables are empty.</param>
    public List<KeyValuePair<string, string>> CaptureEncoded(ReadOnlySpan<char> path)
    {
        if (!HasVariables) return [];

        var captured = new List<KeyValuePair<string, string>>();
        var position = RawPath.Start(path);
        foreach (var segment in _segments)
        {
            var from = position;
            var value = from == RawPath.End ? [] : RawPath.Segment(path, from, out position);
            if (segment.Kind == SegmentKind.Greedy && from != RawPath.End) value = path[from..];
            if (segment.Kind != SegmentKind.Literal) captured.Add(new(segment.Text, value.ToString()));
        }

        return captured;
    }

    public override string ToString() => Text;

    private static bool TryParseSegment(string part, out TemplateSegment segment)
    {
        segment = new(SegmentKind.Literal, part);
        if (part is not ['{', .. var name, '}']) return part.Length > 0 && part.AsSpan().IndexOfAny('{', '}') < 0;

        segment = name is [.. var greedy, '+'] ? new(SegmentKind.Greedy, greedy) : new(SegmentKind.Variable, name);
        return segment.Text.Length > 0 && !segment.Text.AsSpan().ContainsAnyExcept(NameCharacters);
    }
}
