using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethodResponse.html</summary>
internal sealed class UpdateMethodResponse(RestApiEditor apis) : IOperation<UpdateMethodResponseRequest, MethodResponse>
{
    public Task<Outcome<MethodResponse>> HandleAsync(
        UpdateMethodResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<MethodResponse>(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            var found = method.Value.FindResponse(request.StatusCode);
            if (!found.Succeeded)
            {
                return found;
            }

            var failure = MethodResponsePatches.Table.Apply(found.Value, request.PatchOperations)
                ?? await MethodResponseRule.CheckAsync(found.Value, edit);
            return failure is null ? found : failure;
        }, cancellationToken, ResourceFailures.Missing);
}
