using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#DeleteApi</summary>
internal sealed class DeleteApi(ApiRemoval removal, ILogger<DeleteApi> log) : IOperation<DeleteApiRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (await removal.RemoveAsync(scope, request.ApiId, cancellationToken) is { } failure)
        {
            return failure;
        }

        log.ApiDeleted(request.ApiId, scope.Account, scope.Region);
        return new Empty();
    }
}
