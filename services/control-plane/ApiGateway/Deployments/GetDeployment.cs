using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html</summary>
internal sealed class GetDeployment(RestApiReader apis) : IOperation<GetDeploymentRequest, Deployment>
{
    private const string Summary = "apisummary";

    public async Task<Outcome<Deployment>> HandleAsync(GetDeploymentRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.FindAsync(scope, request.RestApiId, DeploymentDocument.Part, request.DeploymentId, cancellationToken);
        if (found.Succeeded && request.Embed.Contains(Summary))
        {
            var contents = await apis.FindAsync(scope, request.RestApiId, DeploymentDocument.Contents, request.DeploymentId, cancellationToken);
            found.Value.ApiSummary.Add(DeploymentSummary.Of(contents.Value));
        }

        return found;
    }
}
