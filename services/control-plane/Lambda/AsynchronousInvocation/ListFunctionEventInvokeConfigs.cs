using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html</summary>
internal sealed class ListFunctionEventInvokeConfigs(FunctionEditor functions)
    : IOperation<ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse>
{
    public async Task<Outcome<ListFunctionEventInvokeConfigsResponse>> HandleAsync(
        ListFunctionEventInvokeConfigsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        return found.Succeeded
            ? new ListFunctionEventInvokeConfigsResponse { FunctionEventInvokeConfigs = { found.Value.Record.EventInvokeConfigs.Values } }
            : found.Failure;
    }
}
