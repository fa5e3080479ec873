using System.Text;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A runner whose only function answers what a test has set. Keeps the last event that it was given.</summary>
internal sealed class FakeExecution : Execution.ExecutionClient
{
    public string Result { get; set; } = """{"statusCode":200,"body":"ok"}""";

    public string? FunctionError { get; set; }

    /// <summary>What other functions answer than the one that all integrations call, by their names.</summary>
    public Dictionary<string, FakeFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Thrown instead of answering.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The last event, copied: the edge takes its buffer back.</summary>
    public string Event { get; private set; } = "";

    public ExecutionRequest? Request { get; private set; }

    public CallOptions Options { get; private set; }

    public void FailWith(AwsFailure failure) => Failure = failure.ToRpcException();

    public override AsyncUnaryCall<ExecutionResult> InvokeAsync(ExecutionRequest request, CallOptions options)
    {
        if (Functions.TryGetValue(request.FunctionName, out var function)) return Answer(function.Answer(request, options));

        (Event, Request, Options) = (Encoding.UTF8.GetString(request.Payload.Span), request, options);
        var result = new ExecutionResult { Payload = ByteString.CopyFromUtf8(Result), RequestId = "a-request" };
        if (FunctionError is not null) result.FunctionError = FunctionError;

        return Answer(Failure is null ? Task.FromResult(result) : Task.FromException<ExecutionResult>(Failure));
    }

    private static AsyncUnaryCall<ExecutionResult> Answer(Task<ExecutionResult> answer) =>
        new(answer, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
}
