using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html</summary>
internal sealed class UpdateIntegrationResponse(RestApiEditor apis) : IOperation<UpdateIntegrationResponseRequest, IntegrationResponse>
{
    public Task<Outcome<IntegrationResponse>> HandleAsync(
        UpdateIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
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

            var found = integration.Value.FindResponse(request.StatusCode);
            if (!found.Succeeded)
            {
                return found;
            }

            var failure = IntegrationResponsePatches.Table.Apply(found.Value, request.PatchOperations)
                ?? IntegrationResponseRule.Check(found.Value, method.Value);
            return failure is null ? found : failure;
        }, cancellationToken, ResourceFailures.Missing);
}
