using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;

/// <summary>
/// What an integration must satisfy and what it is when nobody said so.
/// Defaults: hashicorp/terraform-provider-aws internal/service/apigatewayv2/integration_test.go, run against AWS.
/// </summary>
internal static class IntegrationRule
{
    private const int ShortestTimeout = 50;
    private const int LongestHttpTimeout = 30_000;
    private const int LongestWebSocketTimeout = 29_000;

    public static void Complete(Integration integration, bool isWebSocket)
    {
        if (!integration.HasConnectionType)
        {
            integration.ConnectionType = "INTERNET";
        }

        if (!integration.HasPayloadFormatVersion)
        {
            integration.PayloadFormatVersion = "1.0";
        }

        if (!integration.HasTimeoutInMillis)
        {
            integration.TimeoutInMillis = isWebSocket ? LongestWebSocketTimeout : LongestHttpTimeout;
        }

        if (!integration.HasIntegrationMethod && IsFunction(integration))
        {
            integration.IntegrationMethod = "POST";
        }

        if (isWebSocket)
        {
            CompleteWebSocket(integration);
        }
    }

    public static AwsFailure? Check(Integration integration, bool isWebSocket)
    {
        if (!isWebSocket && integration.IntegrationType is not (IntegrationTypes.HttpProxy or IntegrationTypes.LambdaProxy))
        {
            return IntegrationFailures.TypeNotOnHttp;
        }

        if (integration.PayloadFormatVersion != "1.0" && (isWebSocket || integration.PayloadFormatVersion != "2.0"))
        {
            return IntegrationFailures.UnknownPayloadFormat(integration.PayloadFormatVersion);
        }

        if (integration.PayloadFormatVersion == "2.0" && !IsFunction(integration))
        {
            return integration.HasIntegrationSubtype
                ? IntegrationFailures.UnknownSubtype(integration.IntegrationSubtype)
                : IntegrationFailures.PayloadFormatNotForType(integration.PayloadFormatVersion, integration.IntegrationType);
        }

        if (!isWebSocket && integration is { IntegrationType: IntegrationTypes.HttpProxy, HasIntegrationSubtype: false, IntegrationMethod: "" })
        {
            return IntegrationFailures.MethodMissing;
        }

        if (integration is { ConnectionType: "VPC_LINK", ConnectionId: "" })
        {
            return IntegrationFailures.LinkMissing;
        }

        if (integration.HasIntegrationSubtype && CheckSubtype(integration, isWebSocket) is { } subtype)
        {
            return subtype;
        }

        if (!isWebSocket && (HttpEndpointRule.Check(integration) ?? PrivateIntegrationRule.Check(integration) ?? ParameterMappingRule.Check(integration)) is { } failure)
        {
            return failure;
        }

        var longest = isWebSocket ? LongestWebSocketTimeout : LongestHttpTimeout;
        return integration.TimeoutInMillis < ShortestTimeout || integration.TimeoutInMillis > longest ? IntegrationFailures.TimeoutOutOfRange(longest) : null;
    }

    private static AwsFailure? CheckSubtype(Integration integration, bool isWebSocket) =>
        isWebSocket ? IntegrationFailures.SubtypeNotForType : ServiceIntegrationRule.Check(integration);

    private static void CompleteWebSocket(Integration integration)
    {
        var type = integration.IntegrationType;
        if (!integration.HasPassthroughBehavior && type is (IntegrationTypes.Mock or IntegrationTypes.Http or IntegrationTypes.Aws))
        {
            integration.PassthroughBehavior = "WHEN_NO_MATCH";
        }

        // Read-only: which part of the integration's response selects the integration response.
        switch (type)
        {
            case IntegrationTypes.Http or IntegrationTypes.Mock:
                integration.IntegrationResponseSelectionExpression = "${integration.response.statuscode}";
                break;
            case IntegrationTypes.Aws:
                integration.IntegrationResponseSelectionExpression = "${integration.response.body.errorMessage}";
                break;
            default:
                integration.ClearIntegrationResponseSelectionExpression();
                break;
        }
    }

    private static bool IsFunction(Integration integration) =>
        integration.IntegrationType == IntegrationTypes.LambdaProxy && !integration.HasIntegrationSubtype;
}
