using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Methods;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html</summary>
internal sealed class GetMethod(RestApiReader apis) : IOperation<GetMethodRequest, Method>
{
    public Task<Outcome<Method>> HandleAsync(GetMethodRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.GetMethodAsync(scope, request.RestApiId, request.ResourceId, request.HttpMethod, cancellationToken);
}
