using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>How deployments are kept: what AWS shows of them, and apart from it what they hold, which nothing ever changes.</summary>
internal static class DeploymentDocument
{
    public static readonly Part<Deployment> Part = new(new("apigateway/deployment"), _ => DeploymentFailures.Missing);

    public static readonly Part<RestDeploymentContents> Contents = new(new("apigateway/deployment-contents"), _ => DeploymentFailures.Missing);
}
