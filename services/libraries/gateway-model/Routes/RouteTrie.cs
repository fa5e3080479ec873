using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.GatewayModel.Routes;

/// <summary>
/// The paths of one method as a tree of segments. A request walks down its own segments, trying a literal before a variable and a
/// variable before a greedy one: the first route found is the one with priority. Each node is visited at most once.
/// </summary>
internal sealed class RouteTrie<TRoute>
    where TRoute : class
{
    private readonly LiteralSegments<RouteTrie<TRoute>> _literals = new();
    private RouteTrie<TRoute>? _variable;
    private TRoute? _endingHere;
    private TRoute? _greedyFromHere;

    /// <summary>Called while the table is built, before anybody matches. Of two same paths the first stays.</summary>
    public void Add(ReadOnlySpan<TemplateSegment> segments, TRoute route)
    {
        if (segments.IsEmpty)
        {
            _endingHere ??= route;
            return;
        }

        switch (segments[0].Kind)
        {
            case SegmentKind.Greedy:
                _greedyFromHere ??= route;
                break;
            case SegmentKind.Variable:
                (_variable ??= new()).Add(segments[1..], route);
                break;
            default:
                _literals.GetOrAdd(segments[0].Text).Add(segments[1..], route);
                break;
        }
    }

    /// <summary>The route whose every segment matches, without a greedy variable.</summary>
    public TRoute? FindFull(ReadOnlySpan<char> path, int position)
    {
        if (position == RawPath.End) return _endingHere;

        var segment = RawPath.Segment(path, position, out var next);
        return _literals.Find(segment)?.FindFull(path, next) ?? (segment.IsEmpty ? null : _variable?.FindFull(path, next));
    }

    /// <summary>The route that matches through a greedy variable; the one that is greedy latest comes first.</summary>
    public TRoute? FindGreedy(ReadOnlySpan<char> path, int position)
    {
        // A greedy variable wants a slash before it: /metrics/{proxy+} takes /metrics/ and not /metrics.
        if (position == RawPath.End) return null;

        var segment = RawPath.Segment(path, position, out var next);
        return _literals.Find(segment)?.FindGreedy(path, next)
            ?? (segment.IsEmpty ? null : _variable?.FindGreedy(path, next))
            ?? _greedyFromHere;
    }
}
