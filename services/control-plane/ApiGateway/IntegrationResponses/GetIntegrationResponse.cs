using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegrationResponse.html</summary>
internal sealed class GetIntegrationResponse(RestApiReader apis) : IOperation<GetIntegrationResponseRequest, IntegrationResponse>
{
    public async Task<Outcome<IntegrationResponse>> HandleAsync(
        GetIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var method = await apis.GetMethodAsync(scope, request.RestApiId, request.ResourceId, request.HttpMethod, cancellationToken);
        if (!method.Succeeded)
        {
            return method.Failure;
        }

        var integration = method.Value.FindIntegration();
        return integration.Succeeded ? integration.Value.FindResponse(request.StatusCode) : integration.Failure;
    }
}
