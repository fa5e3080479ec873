namespace Gatehouse.GatewayModel.Routes;

/// <summary>What follows the literal segments at one place of a tree of paths; a request's segment is compared decoded.</summary>
internal sealed class LiteralSegments<TNode>
    where TNode : class, new()
{
    private const int ShortSegment = 128;

    private readonly Dictionary<string, TNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>Called while the tree is built, before anybody matches.</summary>
    public TNode GetOrAdd(string literal)
    {
        if (!_nodes.TryGetValue(literal, out var node)) _nodes[literal] = node = new();
        return node;
    }

    public TNode? Find(ReadOnlySpan<char> segment)
    {
        if (_nodes.Count == 0) return null;

        var nodes = _nodes.GetAlternateLookup<ReadOnlySpan<char>>();
        TNode? node;
        if (!segment.Contains('%')) return nodes.TryGetValue(segment, out node) ? node : null;

        Span<char> decoded = segment.Length <= ShortSegment ? stackalloc char[segment.Length] : new char[segment.Length];
        var fits = Uri.TryUnescapeDataString(segment, decoded, out var written);
        return fits && nodes.TryGetValue(decoded[..written], out node) ? node : null;
    }
}
