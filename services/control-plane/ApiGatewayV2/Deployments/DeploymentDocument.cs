using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>How deployments are kept: what AWS shows of them, and apart from it what they hold, which nothing ever changes.</summary>
internal static class DeploymentDocument
{
    public static readonly ApiPart<Deployment> Part = new(new("apigatewayv2/deployment"), DeploymentFailures.Missing, IsDeployed: false);

    public static readonly ApiPart<DeploymentContents> Contents =
        new(new("apigatewayv2/deployment-contents"), DeploymentFailures.Missing, IsDeployed: false);
}
