using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html</summary>
internal sealed class GetIntegration(RestApiReader apis) : IOperation<GetIntegrationRequest, Integration>
{
    public async Task<Outcome<Integration>> HandleAsync(GetIntegrationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var method = await apis.GetMethodAsync(scope, request.RestApiId, request.ResourceId, request.HttpMethod, cancellationToken);
        return method.Succeeded ? method.Value.FindIntegration() : method.Failure;
    }
}
