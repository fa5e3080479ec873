using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionUrlConfig.html</summary>
internal sealed class DeleteFunctionUrlConfig(FunctionUrls urls) : IOperation<DeleteFunctionUrlConfigRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        return await urls.DeleteAsync(request.FunctionName, request.Qualifier, scope, cancellationToken) is { } failure ? failure : new Empty();
    }
}
