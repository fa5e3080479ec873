using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html#UpdateIntegration</summary>
internal sealed class UpdateIntegration(ApiEditor apis) : IOperation<UpdateIntegrationRequest, Integration>
{
    public Task<Outcome<Integration>> HandleAsync(UpdateIntegrationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Integration>(scope, request.ApiId, async edit =>
        {
            var found = await edit.FindAsync(IntegrationDocument.Part, request.IntegrationId);
            if (!found.Succeeded)
            {
                return found;
            }

            var integration = found.Value;
            integration.Update(request);
            IntegrationRule.Complete(integration, edit.IsWebSocket);
            if (IntegrationRule.Check(integration, edit.IsWebSocket) is { } failure)
            {
                return failure;
            }

            edit.Put(IntegrationDocument.Part, integration.IntegrationId, integration);
            return integration;
        }, cancellationToken);
}
