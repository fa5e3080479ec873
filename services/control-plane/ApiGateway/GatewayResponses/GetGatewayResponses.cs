using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>
/// All types at once, as AWS answers them: limit and position change nothing.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponses.html
/// </summary>
internal sealed class GetGatewayResponses(CustomizedGatewayResponses customized) : IOperation<GetGatewayResponsesRequest, GatewayResponsePage>
{
    public async Task<Outcome<GatewayResponsePage>> HandleAsync(
        GetGatewayResponsesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var own = await customized.ReadAsync(scope, request.RestApiId, cancellationToken);
        return own.Succeeded
            ? new GatewayResponsePage { Items = { GatewayResponseTypes.All.Select(type => EffectiveGatewayResponse.Of(type, own.Value)) } }
            : own.Failure;
    }
}
