using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionUrlConfig.html</summary>
internal sealed class UpdateFunctionUrlConfig(FunctionUrls urls) : IOperation<UpdateFunctionUrlConfigRequest, FunctionUrlConfig>
{
    public Task<Outcome<FunctionUrlConfig>> HandleAsync(UpdateFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken) =>
        urls.UpdateAsync(request, scope, cancellationToken);
}
