using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html</summary>
internal sealed class PutIntegrationResponse(RestApiEditor apis) : IOperation<PutIntegrationResponseRequest, IntegrationResponse>
{
    public Task<Outcome<IntegrationResponse>> HandleAsync(
        PutIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<IntegrationResponse>(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            var integration = method.Value.FindIntegration();
            if (!integration.Succeeded)
            {
                return integration.Failure;
            }

            var response = new IntegrationResponse { StatusCode = request.StatusCode }.With(request);
            if (request.HasSelectionPattern)
            {
                // An empty pattern is echoed, as any other.
                response.SelectionPattern = request.SelectionPattern;
            }

            if (IntegrationResponseRule.Check(response, method.Value) is { } failure)
            {
                return failure;
            }

            integration.Value.IntegrationResponses[request.StatusCode] = response;
            return response;
        }, cancellationToken, ResourceFailures.Missing);
}
