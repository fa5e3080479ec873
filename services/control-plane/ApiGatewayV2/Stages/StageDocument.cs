using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>How stages are kept. Their settings act at once; what they serve is their deployment's.</summary>
internal static class StageDocument
{
    public static readonly ApiPart<Stage> Part = new(new("apigatewayv2/stage"), _ => StageFailures.Missing, IsDeployed: false)
    {
        Quota = GatewayFailures.AtMost(10, "Stages"),
    };
}
