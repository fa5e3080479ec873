namespace Gatehouse.AwsWire.Query;

/// <summary>Dotted parameter names as the tree that they spell.</summary>
internal sealed class QueryNode
{
    private const int MaxDepth = 32;

    private Dictionary<string, QueryNode>? _children;

    /// <summary>The parameter's own value; empty on inner nodes.</summary>
    public string Text { get; private set; } = "";

    public QueryNode? Child(string name) => _children?.GetValueOrDefault(name);

    public static QueryNode Grow(IReadOnlyDictionary<string, string> parameters)
    {
        var root = new QueryNode();
        foreach (var (name, value) in parameters)
        {
            var node = root;
            foreach (var part in name.Split('.', MaxDepth))
            {
                node = node.GrowChild(part);
            }

            node.Text = value;
        }

        return root;
    }

    private QueryNode GrowChild(string name)
    {
        _children ??= new Dictionary<string, QueryNode>(StringComparer.Ordinal);
        if (!_children.TryGetValue(name, out var child))
        {
            _children[name] = child = new QueryNode();
        }

        return child;
    }
}
