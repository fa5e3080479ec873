using System.Collections.Concurrent;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Tests.Parity;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>A lambda-runner that answers what the test wants.</summary>
internal sealed class ScriptedRunner : Execution.ExecutionBase
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<ExecutionRequest>> _arrivals = new();

    public List<ExecutionRequest> Requests { get; } = [];

    public ExecutionResult Result { get; set; } = new() { ExecutedVersion = "$LATEST", Payload = ByteString.CopyFromUtf8("\"done\"") };

    public AwsFailure? Failure { get; set; }

    /// <summary>A request by its number, once it has come.</summary>
    public Task<ExecutionRequest> RequestAsync(int number) =>
        _arrivals.GetOrAdd(number, _ => NewArrival()).Task.WaitAsync(TestContext.Current.CancellationToken);

    public override Task<ExecutionResult> Invoke(ExecutionRequest request, ServerCallContext context)
    {
        int number;
        lock (Requests)
        {
            number = Requests.Count;
            Requests.Add(request);
        }

        _arrivals.GetOrAdd(number, _ => NewArrival()).TrySetResult(request);
        return Failure is null ? Task.FromResult(Result) : throw Failure.ToRpcException();
    }

    /// <summary>Answers from now on as a parity case says.</summary>
    public void Answer(ScriptedAnswer scripted)
    {
        Failure = scripted.Refused is null ? null : new AwsFailure(scripted.Refused, scripted.RefusedStatus, "Rate Exceeded.");
        Result = new ExecutionResult
        {
            ExecutedVersion = scripted.Version,
            Payload = ByteString.CopyFromUtf8(scripted.Payload),
            LogTail = ByteString.CopyFromUtf8(scripted.LogTail),
        };
        if (scripted.FunctionError is not null)
        {
            Result.FunctionError = scripted.FunctionError;
        }
    }

    private static TaskCompletionSource<ExecutionRequest> NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
