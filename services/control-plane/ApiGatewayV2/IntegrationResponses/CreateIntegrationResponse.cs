using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses.html#CreateIntegrationResponse</summary>
internal sealed class CreateIntegrationResponse(ApiEditor apis, IIdSource ids) : IOperation<CreateIntegrationResponseRequest, IntegrationResponse>
{
    public Task<Outcome<IntegrationResponse>> HandleAsync(
        CreateIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<IntegrationResponse>(scope, request.ApiId, async edit =>
        {
            var owner = await edit.FindAsync(IntegrationDocument.Part, request.IntegrationId);
            if (!owner.Succeeded)
            {
                return owner.Failure;
            }

            var response = new IntegrationResponse { IntegrationResponseId = ids.NewPartId() }.With(request);
            if (await IntegrationResponseRule.CheckAsync(response, request.IntegrationId, edit) is { } failure)
            {
                return failure;
            }

            edit.Put(IntegrationResponseDocument.Part, IntegrationResponseDocument.Id(request.IntegrationId, response.IntegrationResponseId), response);
            return response;
        }, cancellationToken);
}
