using Gatehouse.GatewayModel.Paths;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Resources;

/// <summary>One place in the tree of resources. A request visits each at most once.</summary>
internal sealed class ResourceNode<TMethod>
    where TMethod : class
{
    private readonly LiteralSegments<ResourceNode<TMethod>> _literals = new();
    private readonly MethodTable<TMethod> _methods = new();
    private ResourceNode<TMethod>? _variable;
    private MethodTable<TMethod>? _greedy;

    public void Add(ReadOnlySpan<TemplateSegment> segments, string method, TMethod what)
    {
        if (segments.IsEmpty)
        {
            _methods.Add(method, what);
            return;
        }

        switch (segments[0].Kind)
        {
            case SegmentKind.Greedy:
                (_greedy ??= new()).Add(method, what);
                break;
            case SegmentKind.Variable:
                (_variable ??= new()).Add(segments[1..], method, what);
                break;
            default:
                _literals.GetOrAdd(segments[0].Text).Add(segments[1..], method, what);
                break;
        }
    }

    public TMethod? Find(string method, ReadOnlySpan<char> path, int position)
    {
        if (position == RawPath.End) return _methods.Find(method);

        var segment = RawPath.Segment(path, position, out var next);
        return _literals.Find(segment)?.Find(method, path, next)
            ?? (segment.IsEmpty ? null : _variable?.Find(method, path, next))
            ?? (position < path.Length ? _greedy?.Find(method) : null);
    }
}
