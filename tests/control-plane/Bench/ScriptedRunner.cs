using System.Collections.Concurrent;
using Gatehouse.AwsWire.Failures;
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

    private static TaskCompletionSource<ExecutionRequest> NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
