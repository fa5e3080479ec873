using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>A call of an HTTP API. The <c>$default</c> route has an ARN without method and path.</summary>
internal sealed class HttpCall(EdgeExchange exchange) : ApiCall(exchange)
{
    public override string StageName => Exchange.Stage.Stage.Name;

    public override IReadOnlyDictionary<string, string> StageVariables => Exchange.Stage.Stage.Variables;

    public override string RouteKey => Route.IsMatch ? Route.Key.Text : "";

    public override string ResourcePath => Route.Key.Path?.Text ?? RouteKey;

    public override string Path => Exchange.Stage.Path;

    public override string PathWithStage => IsByDomain ? Path : ((HttpStage)Exchange.Stage.Stage).PathPrefix + Path;

    public override IReadOnlyList<KeyValuePair<string, string>> PathParameters => field ??= Route.Key.Path?.Capture(Path) ?? [];

    protected override string MethodAndPath => Route.Key.IsDefault ? RouteKey : base.MethodAndPath;

    private HttpRoute Route => (HttpRoute)Exchange.Route;
}
