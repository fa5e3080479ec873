using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Resources;

/// <summary>The methods of one resource: the request's own before ANY.</summary>
internal sealed class MethodTable<TMethod>
    where TMethod : class
{
    private readonly Dictionary<string, TMethod> _byName = new(StringComparer.Ordinal);
    private TMethod? _any;

    public void Add(string method, TMethod what)
    {
        if (method == RouteKey.AnyMethod) _any ??= what;
        else _byName.TryAdd(method, what);
    }

    // ANY stands for the seven methods of the console, not for words that HTTP does not know.
    public TMethod? Find(string method) => _byName.TryGetValue(method, out var own) ? own : RestVerbs.Contains(method) ? _any : null;
}
