using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteGatewayResponse.html</summary>
internal sealed class DeleteGatewayResponse(RestApiEditor apis) : IOperation<DeleteGatewayResponseRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteGatewayResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, async edit =>
        {
            var found = await edit.FindAsync(GatewayResponseDocument.Part, request.ResponseType);
            edit.Remove(GatewayResponseDocument.Part, request.ResponseType);
            return found.Failure;
        }, cancellationToken);
}
