using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>How gateway responses are kept: those that somebody changed, by their types.</summary>
internal static class GatewayResponseDocument
{
    public static readonly Part<GatewayResponse> Part = new(new("apigateway/gateway-response"), _ => GatewayResponseFailures.NotDefined);
}
