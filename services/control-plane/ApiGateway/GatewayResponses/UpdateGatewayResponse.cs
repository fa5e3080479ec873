using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateGatewayResponse.html</summary>
internal sealed class UpdateGatewayResponse(RestApiEditor apis) : IOperation<UpdateGatewayResponseRequest, GatewayResponse>
{
    public Task<Outcome<GatewayResponse>> HandleAsync(
        UpdateGatewayResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<GatewayResponse>(scope, request.RestApiId, async edit =>
        {
            // What nobody changed yet starts from what AWS gives of itself.
            var found = await edit.FindAsync(GatewayResponseDocument.Part, request.ResponseType);
            var response = found.Value ?? GatewayResponseTypes.Default(request.ResponseType);
            response.DefaultResponse = false;
            if ((GatewayResponsePatches.Table.Apply(response, request.PatchOperations) ?? GatewayResponseRule.Check(response)) is { } failure)
            {
                return failure;
            }

            edit.Put(GatewayResponseDocument.Part, request.ResponseType, response);
            return response;
        }, cancellationToken);
}
