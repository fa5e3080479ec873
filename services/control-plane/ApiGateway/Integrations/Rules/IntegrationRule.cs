using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;

/// <summary>
/// What an integration must satisfy, and what it is when nobody said so.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
/// </summary>
internal static class IntegrationRule
{
    private const int ShortestTimeout = 50;
    private const int LongestTimeout = 29_000;

    public static void Complete(Integration integration, string resourceId)
    {
        if (!integration.HasPassthroughBehavior)
        {
            integration.PassthroughBehavior = "WHEN_NO_MATCH";
        }

        if (!integration.HasTimeoutInMillis)
        {
            integration.TimeoutInMillis = LongestTimeout;
        }

        if (!integration.HasCacheNamespace)
        {
            integration.CacheNamespace = resourceId;
        }

        if (!integration.HasConnectionType && IsHttp(integration))
        {
            integration.ConnectionType = "INTERNET";
        }
    }

    public static AwsFailure? Check(Integration integration)
    {
        if (integration.Type != IntegrationTypes.Mock && integration.HttpMethod.Length == 0)
        {
            return IntegrationFailures.VerbMissing;
        }

        return integration.TimeoutInMillis is < ShortestTimeout or > LongestTimeout
            ? IntegrationFailures.TimeoutOutOfBounds
            : IntegrationUriRule.Check(integration);
    }

    private static bool IsHttp(Integration integration) => integration.Type is IntegrationTypes.Http or IntegrationTypes.HttpProxy;
}
