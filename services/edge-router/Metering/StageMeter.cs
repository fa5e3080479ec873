using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.EdgeRouter.Metering;

/// <summary>The figures of one stage: those of routes with detailed metrics name the route.</summary>
internal sealed class StageMeter
{
    private readonly HttpMetrics _metrics;
    private readonly KeyValuePair<string, object?>[] _ofStage;
    private readonly Dictionary<string, KeyValuePair<string, object?>[]> _ofRoutes;

    public StageMeter(HttpMetrics metrics, string apiId, Stage stage, IEnumerable<string> routeKeys)
    {
        _metrics = metrics;
        _ofStage = [new("api", apiId), new("stage", stage.StageName)];
        _ofRoutes = routeKeys.Distinct(StringComparer.Ordinal).Where(key => IsDetailed(stage, key))
            .ToDictionary(key => key, key => (KeyValuePair<string, object?>[])[.. _ofStage, new("route", key)], StringComparer.Ordinal);
    }

    public bool MeasuresIntegrations => _metrics.MeasuresIntegrations;

    public void Answered(EdgeExchange exchange)
    {
        if (_metrics.AreRead) _metrics.Answered(exchange, DimensionsOf(exchange));
    }

    private static bool IsDetailed(Stage stage, string routeKey) => stage.RouteSettings.TryGetValue(routeKey, out var own) && own.HasDetailedMetricsEnabled
        ? own.DetailedMetricsEnabled
        : stage.DefaultRouteSettings is { DetailedMetricsEnabled: true };

    private KeyValuePair<string, object?>[] DimensionsOf(EdgeExchange exchange) =>
        exchange.CallIfKnown is { } call && _ofRoutes.TryGetValue(call.RouteKey, out var detailed) ? detailed : _ofStage;
}
