using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegration.html</summary>
internal sealed class DeleteIntegration(RestApiEditor apis) : IOperation<DeleteIntegrationRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            var found = method.Value.FindIntegration();
            method.Value.MethodIntegration = null;
            return found.Failure;
        }, cancellationToken, ResourceFailures.Missing);
}
