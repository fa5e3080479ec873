using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html</summary>
internal sealed class PutIntegration(RestApiEditor apis) : IOperation<PutIntegrationRequest, Integration>
{
    public Task<Outcome<Integration>> HandleAsync(PutIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Integration>(scope, request.RestApiId, async edit =>
        {
            var method = await edit.EditMethodAsync(request.ResourceId, request.HttpMethod);
            if (!method.Succeeded)
            {
                return method.Failure;
            }

            var integration = new Integration().With(request);
            if (request.HasIntegrationHttpMethod)
            {
                integration.HttpMethod = request.IntegrationHttpMethod;
            }

            IntegrationRule.Complete(integration, request.ResourceId);
            if (IntegrationRule.Check(integration, method.Value) is { } failure)
            {
                return failure;
            }

            method.Value.MethodIntegration = integration;
            return integration;
        }, cancellationToken, ResourceFailures.Missing);
}
