using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

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
            integration.PassthroughBehavior = PassthroughBehaviors.WhenNoMatch;
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

    /// <summary>Judges an integration of that method.</summary>
    public static AwsFailure? Check(Integration integration, Method method)
    {
        if (integration.Type != IntegrationTypes.Mock && integration.HttpMethod.Length == 0)
        {
            return IntegrationFailures.VerbMissing;
        }

        if (integration.PassthroughBehavior is not
            (PassthroughBehaviors.WhenNoMatch or PassthroughBehaviors.WhenNoTemplates or PassthroughBehaviors.Never))
        {
            return IntegrationFailures.UnknownPassthrough;
        }

        if (integration.TimeoutInMillis is < ShortestTimeout or > LongestTimeout)
        {
            return IntegrationFailures.TimeoutOutOfBounds;
        }

        return IntegrationUriRule.Check(integration)
            ?? IntegrationParameterRule.Check(integration.RequestParameters, method)
            ?? TemplateRule.Check(integration.RequestTemplates);
    }

    private static bool IsHttp(Integration integration) => integration.Type is IntegrationTypes.Http or IntegrationTypes.HttpProxy;
}
