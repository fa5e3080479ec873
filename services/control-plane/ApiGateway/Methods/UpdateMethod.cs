using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods.Rules;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html</summary>
internal sealed class UpdateMethod(RestApiEditor apis) : IOperation<UpdateMethodRequest, Method>
{
    public Task<Outcome<Method>> HandleAsync(UpdateMethodRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Method>(scope, request.RestApiId, async edit =>
        {
            var found = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!found.Succeeded)
            {
                return found;
            }

            if (MethodPatches.Table.Apply(found.Value, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            MethodRule.Complete(found.Value);
            return await MethodRule.CheckAsync(found.Value, edit) is { } failure ? failure : found;
        }, cancellationToken, ResourceFailures.Missing);
}
