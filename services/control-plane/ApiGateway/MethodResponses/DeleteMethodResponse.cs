using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethodResponse.html</summary>
internal sealed class DeleteMethodResponse(RestApiEditor apis) : IOperation<DeleteMethodResponseRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteMethodResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            return method.Value.MethodResponses.Remove(request.StatusCode) ? null : MethodResponseFailures.Missing;
        }, cancellationToken, ResourceFailures.Missing);
}
