using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html</summary>
internal sealed class DeleteRestApi(RestApiRemoval removal, ILogger<DeleteRestApi> log) : IOperation<DeleteRestApiRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteRestApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await removal.RemoveAsync(scope, request.RestApiId, cancellationToken) is { } failure)
        {
            return failure;
        }

        log.ApiDeleted(request.RestApiId, scope.Account, scope.Region);
        return new Empty();
    }
}
