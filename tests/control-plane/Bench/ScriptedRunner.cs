using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>A lambda-runner that answers what the test wants.</summary>
internal sealed class ScriptedRunner : Execution.ExecutionBase
{
    public List<ExecutionRequest> Requests { get; } = [];

    public ExecutionResult Result { get; set; } = new() { ExecutedVersion = "$LATEST", Payload = ByteString.CopyFromUtf8("\"done\"") };

    public AwsFailure? Failure { get; set; }

    public override Task<ExecutionResult> Invoke(ExecutionRequest request, ServerCallContext context)
    {
        Requests.Add(request);
        return Failure is null ? Task.FromResult(Result) : throw Failure.ToRpcException();
    }
}
