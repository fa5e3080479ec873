using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>What an HTTP API is configured with and the edge does not act on, so that it can be said aloud.</summary>
internal static class FeaturesWithoutEffect
{
    public static IEnumerable<string> Of(ApiSnapshot snapshot) => snapshot.Stages.SelectMany(Of).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(StageSnapshot stage)
    {
        if (stage.Stage.AccessLogSettings is { } logs && !AccessLogCompiler.TryReadGroup(logs.DestinationArn, out _, out _)) yield return "access logs elsewhere than in CloudWatch Logs";
        if (stage.Deployment is not { } deployment) yield break;

        foreach (var integration in deployment.Integrations)
        {
            if (integration.IntegrationType == "HTTP_PROXY" && ReadsResponseBody(integration)) yield return "response parameter mapping of a body that passes as it comes";
            if (integration is { TlsConfig: not null, ConnectionType: not PrivateEndpoints.ConnectionType }) yield return "a TLS server name to verify outside of a VPC link";
        }
    }

    private static bool ReadsResponseBody(Integration integration) => integration.ResponseParameters.Values
        .SelectMany(changes => changes.Entries.Values)
        .Any(value => value.Contains("response.body", StringComparison.Ordinal));
}
