using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethodResponse.html</summary>
internal sealed class GetMethodResponse(RestApiReader apis) : IOperation<GetMethodResponseRequest, MethodResponse>
{
    public async Task<Outcome<MethodResponse>> HandleAsync(
        GetMethodResponseRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var method = await apis.GetMethodAsync(scope, request.RestApiId, request.ResourceId, request.HttpMethod, cancellationToken);
        return method.Succeeded ? method.Value.FindResponse(request.StatusCode) : method.Failure;
    }
}
