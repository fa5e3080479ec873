using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages;

/// <summary>How stages are kept. Their settings act at once; what they serve is their deployment's.</summary>
internal static class StageDocument
{
    /// <summary>The stage that is served at the root of an HTTP API.</summary>
    public const string DefaultName = "$default";

    public static readonly ApiPart<Stage> Part = new(new("apigatewayv2/stage"), _ => StageFailures.Missing, IsDeployed: false);
}
