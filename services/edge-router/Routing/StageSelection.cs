using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>
/// Finds the stage. A named stage always wins; otherwise the request is <c>$default</c>'s with its whole path. In the path forms, which
/// have a place for the stage's name, a name that does not exist stands for <c>$default</c>: LocalStack's URLs carry one always.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
/// </summary>
internal sealed class StageSelection : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var target = exchange.Target;
        if (Find((HttpApi)target.Api, target) is not { Stage: HttpStage { Routes: not null } stage } match) return new(GatewayFailures.NotFound);

        exchange.Cors = stage.Cors;

        // HTTP APIs answer 404 here, REST APIs 403: https://repost.aws/knowledge-center/api-gateway-disable-endpoint
        if (stage.DisableExecuteApiEndpoint && target.Form is not UrlForm.Domain) return new(GatewayFailures.NotFound);

        exchange.Stage = match;
        return new(StageOutcome.Continue);
    }

    private static StageMatch? Find(HttpApi api, ApiTarget target)
    {
        if (target.NamedStage is { } name)
        {
            // A mapping names the stage that it means.
            var stage = api.TryGetStage(name, out var existing) ? existing : target.Form is UrlForm.Domain ? null : api.DefaultStage;
            return stage is null ? null : new StageMatch(stage, target.Path);
        }

        var position = RawPath.Start(target.Path);
        if (position != RawPath.End)
        {
            var first = RawPath.Segment(target.Path, position, out position);
            if (api.TryGetStage(first, out var named)) return new StageMatch(named, RawPath.From(target.Path, position).ToString());
        }

        return api.DefaultStage is { } root ? new StageMatch(root, target.Path) : null;
    }
}
