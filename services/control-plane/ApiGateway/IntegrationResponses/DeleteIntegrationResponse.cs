using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.MethodResponses;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html</summary>
internal sealed class DeleteIntegrationResponse(RestApiEditor apis) : IOperation<DeleteIntegrationResponseRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(
        DeleteIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                // Recorded at AWS: here, a missing method is a missing integration.
                return method.Failure == MethodFailures.Missing ? IntegrationFailures.Missing : method.Failure;
            }

            var integration = method.Value.FindIntegration();
            if (!integration.Succeeded)
            {
                return integration.Failure;
            }

            return integration.Value.IntegrationResponses.Remove(request.StatusCode) ? null : MethodResponseFailures.Missing;
        }, cancellationToken, ResourceFailures.Missing);
}
