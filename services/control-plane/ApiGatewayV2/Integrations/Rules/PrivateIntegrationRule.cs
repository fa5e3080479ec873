using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;

/// <summary>
/// What a private integration of an HTTP API must satisfy: its URI is the ARN of a load balancer's listener or of a Cloud Map service, whose
/// instances a query may narrow. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
/// </summary>
internal static class PrivateIntegrationRule
{
    public static AwsFailure? Check(Integration integration) =>
        integration.ConnectionType != "VPC_LINK" || LeadsSomewhere(integration.IntegrationUri) ? null : IntegrationFailures.NoListener;

    // A stage variable may stand for any part of it: what it names is known where it is called.
    private static bool LeadsSomewhere(string uri) => uri.Contains("${stageVariables.", StringComparison.Ordinal) || uri.Split(':', 6) is
        ["arn", _, "elasticloadbalancing", { Length: > 0 }, { Length: > 0 }, ['l', 'i', 's', 't', 'e', 'n', 'e', 'r', '/', _, ..]]
        or ["arn", _, "servicediscovery", { Length: > 0 }, { Length: > 0 }, ['s', 'e', 'r', 'v', 'i', 'c', 'e', '/', _, ..]];
}
