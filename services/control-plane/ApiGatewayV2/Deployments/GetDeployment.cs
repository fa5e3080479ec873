using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html#GetDeployment</summary>
internal sealed class GetDeployment(ApiReader apis) : IOperation<GetDeploymentRequest, Deployment>
{
    public Task<Outcome<Deployment>> HandleAsync(GetDeploymentRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetAsync(scope, request.ApiId, DeploymentDocument.Part, request.DeploymentId, cancellationToken);
}
