using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html</summary>
internal sealed class DeleteFunctionEventInvokeConfig(FunctionEditor functions) : IOperation<DeleteFunctionEventInvokeConfigRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(
        DeleteFunctionEventInvokeConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, request.Qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            request.Qualifier,
            revisionId: "",
            scope,
            asked => asked.QualifiedArn,
            record => record.EventInvokeConfigs.Remove(EventInvokeConfigs.KeyOf(name.Value)) ? null : EventInvokeConfigs.Missing(name.Value.QualifiedArn),
            cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }
}
