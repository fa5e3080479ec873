using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionEventInvokeConfig.html</summary>
internal sealed class UpdateFunctionEventInvokeConfig(EventInvokeConfigs configs)
    : IOperation<UpdateFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>
{
    public Task<Outcome<FunctionEventInvokeConfig>> HandleAsync(
        UpdateFunctionEventInvokeConfigRequest request, CallScope scope, CancellationToken cancellationToken) =>
        configs.SetAsync(
            request.FunctionName, request.Qualifier, new FunctionEventInvokeConfig().With(request), merges: true, scope, cancellationToken);
}
