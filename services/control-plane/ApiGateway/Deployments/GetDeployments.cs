using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployments.html</summary>
internal sealed class GetDeployments(RestApiReader apis) : IOperation<GetDeploymentsRequest, RestDeploymentPage>
{
    public async Task<Outcome<RestDeploymentPage>> HandleAsync(GetDeploymentsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(
            scope, request.RestApiId, DeploymentDocument.Part, request.HasLimit ? request.Limit : null, request.Position, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new RestDeploymentPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } position)
        {
            page.Position = position;
        }

        return page;
    }
}
