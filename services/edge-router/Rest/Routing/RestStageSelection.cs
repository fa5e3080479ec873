using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Rest.Routing;

/// <summary>
/// Finds the stage, which every URL of a REST API names: in the host form by the path's first segment. Where it names none that is
/// deployed AWS says Forbidden.
/// </summary>
internal sealed class RestStageSelection(EdgeOptions options, IRequestIds ids, Random random) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        if (!TryFind(exchange.Target, out var release, out var path)) return new(RestFailures.Forbidden);

        var stage = release.Choose(random);
        exchange.Stage = new StageMatch(stage, path);
        exchange.Call = exchange.Rest = new RestCall(exchange, stage, path, DomainName.Of(exchange, options), ids);

        // HTTP APIs answer 404 here: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
        return new(stage.DisableExecuteApiEndpoint && exchange.Target.Form is not UrlForm.Domain ? RestFailures.Forbidden : StageOutcome.Continue);
    }

    private static bool TryFind(ApiTarget target, [NotNullWhen(true)] out RestStageRelease? release, out string path)
    {
        var api = (RestApi)target.Api;
        path = target.Path;
        if (target.NamedStage is { } name) return api.TryGetStage(name, out release);

        release = null;
        var position = RawPath.Start(path);
        if (position == RawPath.End) return false;

        var first = RawPath.Segment(path, position, out position);
        path = RawPath.From(path, position).ToString();
        return api.TryGetStage(first.Contains('%') ? PercentEncoding.Decode(first) : first, out release);
    }
}
