using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutGatewayResponse.html</summary>
internal sealed class PutGatewayResponse(RestApiEditor apis) : IOperation<PutGatewayResponseRequest, GatewayResponse>
{
    public Task<Outcome<GatewayResponse>> HandleAsync(
        PutGatewayResponseRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.RestApiId, edit => Task.FromResult(Put(request, edit)), cancellationToken);

    private static Outcome<GatewayResponse> Put(PutGatewayResponseRequest request, RestApiEdit edit)
    {
        var response = GatewayResponseTypes.Default(request.ResponseType);
        response.DefaultResponse = false;
        if (request.ResponseTemplates.Count > 0)
        {
            response.ResponseTemplates.Clear();
        }

        response.With(request);
        if (GatewayResponseRule.Check(response) is { } failure)
        {
            return failure;
        }

        edit.Put(GatewayResponseDocument.Part, response.ResponseType, response);
        return response;
    }
}
