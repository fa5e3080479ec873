using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>Finds the route, by AWS's order of priority (see RouteTable).</summary>
internal sealed class RouteSelection(EdgeOptions options) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var routes = ((HttpStage)exchange.Stage.Stage).Routes!;
        var method = exchange.Context.Request.Method;

        var route = routes.Find(method, exchange.Stage.Path);
        if (route is null && TryDropAlias(exchange, out var shorter))
        {
            exchange.Stage = shorter;
            route = routes.Find(method, shorter.Path);
        }

        exchange.Call = new HttpCall(exchange);
        exchange.Route = route ?? routes.Default ?? HttpRoute.None;
        return new(StageOutcome.Continue);
    }

    // LocalStack documents URLs that carry the deploying tool's stage although the API has only $default. Such a first segment is
    // dropped, but never at the cost of a route that matches the path as it stands.
    private bool TryDropAlias(EdgeExchange exchange, out StageMatch shorter)
    {
        shorter = exchange.Stage;
        if (exchange.Target.Form != UrlForm.Host || shorter.Stage.Name != StageName.Default) return false;

        var position = RawPath.Start(shorter.Path);
        if (position == RawPath.End) return false;

        var first = RawPath.Segment(shorter.Path, position, out position);
        if (!IsAlias(first, ((HttpApi)exchange.Target.Api).StageTag)) return false;

        shorter = shorter with { Path = RawPath.From(shorter.Path, position).ToString() };
        return true;
    }

    private bool IsAlias(ReadOnlySpan<char> segment, string? stageTag)
    {
        if (stageTag is not null && PercentEncoding.DecodesTo(segment, stageTag)) return true;
        foreach (var alias in options.StageAliases)
        {
            if (PercentEncoding.DecodesTo(segment, alias)) return true;
        }

        return false;
    }
}
