using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>
/// What was there before Invoke had types of invocation: an event whose caller does not wait.
/// https://docs.aws.amazon.com/lambda/latest/api/API_InvokeAsync.html
/// </summary>
internal sealed class InvokeAsync(FunctionEditor functions, Runner runner) : IOperation<InvokeAsyncRequest, InvokeAsyncResponse>
{
    private readonly Invoke _invoke = new(functions, runner);

    public async Task<Outcome<InvokeAsyncResponse>> HandleAsync(InvokeAsyncRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var invoke = new InvokeRequest { FunctionName = request.FunctionName, InvocationType = InvocationTypes.Event, Payload = request.InvokeArgs };
        var accepted = await _invoke.HandleAsync(invoke, scope, cancellationToken);
        return accepted.Succeeded ? new InvokeAsyncResponse { Status = accepted.Value.StatusCode } : accepted.Failure;
    }
}
