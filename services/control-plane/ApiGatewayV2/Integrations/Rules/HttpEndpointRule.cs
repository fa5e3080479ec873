using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;

/// <summary>
/// What an HTTP_PROXY integration must satisfy that leads into the internet: its URI is a URL.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html
/// </summary>
internal static class HttpEndpointRule
{
    // A stage variable may stand for any part of it: what it names is known where it is called.
    private static readonly string[] Beginnings = ["http://", "https://", "${stageVariables."];

    public static AwsFailure? Check(Integration integration) =>
        integration is not { IntegrationType: IntegrationTypes.HttpProxy, ConnectionType: "INTERNET", IntegrationUri: { Length: > 0 } uri }
        || Array.Exists(Beginnings, beginning => uri.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            ? null
            : IntegrationFailures.UnusableEndpoint;
}
