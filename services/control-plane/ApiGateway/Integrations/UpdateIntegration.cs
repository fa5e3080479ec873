using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html</summary>
internal sealed class UpdateIntegration(RestApiEditor apis) : IOperation<UpdateIntegrationRequest, Integration>
{
    public Task<Outcome<Integration>> HandleAsync(UpdateIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Integration>(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            var found = method.Value.FindIntegration();
            if (!found.Succeeded)
            {
                return found;
            }

            if (IntegrationPatches.Table.Apply(found.Value, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            IntegrationRule.Complete(found.Value, request.ResourceId);
            return IntegrationRule.Check(found.Value, method.Value) is { } failure ? failure : found;
        }, cancellationToken, ResourceFailures.Missing);
}
