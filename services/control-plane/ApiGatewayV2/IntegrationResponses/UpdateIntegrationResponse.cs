using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html#UpdateIntegrationResponse</summary>
internal sealed class UpdateIntegrationResponse(ApiEditor apis) : IOperation<UpdateIntegrationResponseRequest, IntegrationResponse>
{
    public Task<Outcome<IntegrationResponse>> HandleAsync(
        UpdateIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<IntegrationResponse>(scope, request.ApiId, async edit =>
        {
            var id = IntegrationResponseDocument.Id(request.IntegrationId, request.IntegrationResponseId);
            var found = await edit.FindAsync(IntegrationResponseDocument.Part, id);
            if (!found.Succeeded)
            {
                return found;
            }

            found.Value.Update(request);
            if (await IntegrationResponseRule.CheckAsync(found.Value, request.IntegrationId, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(IntegrationResponseDocument.Part, id, found.Value);
            return found;
        }, cancellationToken);
}
