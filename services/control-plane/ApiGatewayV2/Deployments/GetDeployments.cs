using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Deployments;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html#GetDeployments</summary>
internal sealed class GetDeployments(ApiReader apis) : IOperation<GetDeploymentsRequest, DeploymentPage>
{
    public async Task<Outcome<DeploymentPage>> HandleAsync(GetDeploymentsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.ListAsync(scope, request.ApiId, DeploymentDocument.Part, request.MaxResults, request.NextToken, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var page = new DeploymentPage { Items = { found.Value.Items } };
        if (found.Value.NextToken is { } token)
        {
            page.NextToken = token;
        }

        return page;
    }
}
