using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>How stages are kept. Their settings act at once; what they serve is their deployment's.</summary>
internal static class StageDocument
{
    public static readonly Part<Stage> Part = new(new("apigateway/stage"), _ => StageFailures.Missing)
    {
        Quota = GatewayFailures.AtMost(10, "Stages"),
    };
}
