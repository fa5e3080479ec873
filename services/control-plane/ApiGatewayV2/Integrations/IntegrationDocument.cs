using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>How integrations are kept.</summary>
internal static class IntegrationDocument
{
    public static readonly ApiPart<Integration> Part = new(new("apigatewayv2/integration"), IntegrationFailures.Missing, IsDeployed: true)
    {
        Quota = GatewayFailures.AtMost(300, "Integrations"),
    };
}
