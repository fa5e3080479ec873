using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html</summary>
internal sealed class GetRestApi(RestApiReader apis) : IOperation<GetRestApiRequest, RestApi>
{
    public async Task<Outcome<RestApi>> HandleAsync(GetRestApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await apis.GetAsync(scope, request.RestApiId, cancellationToken);
        return found.Succeeded ? RestApiAnswers.Describe(found.Value) : found.Failure;
    }
}
