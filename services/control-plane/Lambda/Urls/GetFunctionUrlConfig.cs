using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionUrlConfig.html</summary>
internal sealed class GetFunctionUrlConfig(FunctionUrls urls) : IOperation<GetFunctionUrlConfigRequest, FunctionUrlConfig>
{
    public async Task<Outcome<FunctionUrlConfig>> HandleAsync(GetFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await urls.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        return found.Succeeded ? urls.Describe(found.Value) : found.Failure;
    }
}
