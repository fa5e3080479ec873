using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html</summary>
internal sealed class GetFunctionEventInvokeConfig(FunctionEditor functions)
    : IOperation<GetFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>
{
    public async Task<Outcome<FunctionEventInvokeConfig>> HandleAsync(
        GetFunctionEventInvokeConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, asked => asked.QualifiedArn, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        return found.Value.Record.EventInvokeConfigs.TryGetValue(EventInvokeConfigs.KeyOf(found.Value.Name), out var config)
            ? config
            : EventInvokeConfigs.Missing(found.Value.Name.QualifiedArn);
    }
}
