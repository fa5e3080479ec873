using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses-integrationresponseid.html#DeleteIntegrationResponse</summary>
internal sealed class DeleteIntegrationResponse(ApiEditor apis) : IOperation<DeleteIntegrationResponseRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteIntegrationResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, async edit =>
        {
            var id = IntegrationResponseDocument.Id(request.IntegrationId, request.IntegrationResponseId);
            var found = await edit.FindAsync(IntegrationResponseDocument.Part, id);
            if (found.Succeeded)
            {
                edit.Remove(IntegrationResponseDocument.Part, id);
            }

            return found.Failure;
        }, cancellationToken);
}
