using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html</summary>
internal sealed class GetGatewayResponse(CustomizedGatewayResponses customized) : IOperation<GetGatewayResponseRequest, GatewayResponse>
{
    public async Task<Outcome<GatewayResponse>> HandleAsync(
        GetGatewayResponseRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var own = await customized.ReadAsync(scope, request.RestApiId, cancellationToken);
        return own.Succeeded ? EffectiveGatewayResponse.Of(request.ResponseType, own.Value) : own.Failure;
    }
}
