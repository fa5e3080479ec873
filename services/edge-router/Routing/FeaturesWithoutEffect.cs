using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>What an HTTP API is configured with and the edge does not act on, so that it can be said aloud.</summary>
internal static class FeaturesWithoutEffect
{
    public static IEnumerable<string> Of(ApiSnapshot snapshot) => snapshot.Stages.SelectMany(Of).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(StageSnapshot stage)
    {
        if (stage.Stage.AccessLogSettings is not null) yield return "access logs";
        if (stage.Stage.DefaultRouteSettings is { } settings && IsThrottled(settings)) yield return "throttling";
        if (stage.Stage.RouteSettings.Values.Any(IsThrottled)) yield return "throttling";
        if (stage.Deployment is not { } deployment) yield break;

        foreach (var integration in deployment.Integrations)
        {
            if (integration.RequestParameters.Count > 0 && !integration.HasIntegrationSubtype) yield return "request parameter mapping";
            if (integration.ResponseParameters.Count > 0) yield return "response parameter mapping";
            if (integration.TlsConfig is not null) yield return "a TLS server name to verify";
        }
    }

    private static bool IsThrottled(RouteSettings settings) =>
        settings.HasThrottlingBurstLimit || settings.HasThrottlingRateLimit;
}
