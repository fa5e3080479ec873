using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.MethodResponses;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>Where an integration's responses have their place: in the integration, by the status codes that they lead to.</summary>
internal static class IntegrationResponsePlace
{
    public static Outcome<IntegrationResponse> FindResponse(this Integration integration, string statusCode) =>
        integration.IntegrationResponses.TryGetValue(statusCode, out var response) ? response : MethodResponseFailures.Missing;
}
