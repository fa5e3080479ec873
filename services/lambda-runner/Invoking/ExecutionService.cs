using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>The runner's face to the other planes. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html.</summary>
public sealed class ExecutionService : Execution.ExecutionBase
{
    private readonly Invoker _invoker;
    private readonly AsynchronousEvents _events;

    internal ExecutionService(Invoker invoker, AsynchronousEvents events)
    {
        _invoker = invoker;
        _events = events;
    }

    public override async Task<ExecutionResult> Invoke(ExecutionRequest request, ServerCallContext context)
    {
        var wish = new InvokeRequest(
            new FunctionName(request.AccountId, request.Region, request.FunctionName, request.Qualifier),
            request.Payload.Memory)
        {
            ClientContext = request.HasClientContext ? request.ClientContext : null,
            TailLog = request.TailLog,
            ExpectedRevision = request.HasExpectedRevisionId ? request.ExpectedRevisionId : null,
            TraceId = request.HasTraceId ? request.TraceId : null,
        };
        var result = request.Asynchronous
            ? await _events.AcceptAsync(wish)
            : await _invoker.InvokeAsync(wish, context.CancellationToken);
        return result.Succeeded ? Render(result.Value) : throw result.Failure.ToRpcException();
    }

    private static ExecutionResult Render(InvokeResult result)
    {
        var rendered = new ExecutionResult
        {
            // The arrays are the invocation's own and never written again.
            Payload = UnsafeByteOperations.UnsafeWrap(result.Outcome.Payload),
            LogTail = UnsafeByteOperations.UnsafeWrap(result.Outcome.LogTail),
            ExecutedVersion = result.ExecutedVersion,
            RequestId = result.RequestId.ToString(),
        };
        if (result.Outcome.Failed) rendered.FunctionError = "Unhandled";
        return rendered;
    }
}
