using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A function that answers what a test has set and keeps the events that it got.</summary>
internal sealed class FakeFunction
{
    public string Result { get; set; } = "{}";

    public string? Error { get; set; }

    public Exception? Failure { get; set; }

    public List<JsonObject> Events { get; } = [];

    public DateTime? Deadline { get; private set; }

    public Task<ExecutionResult> Answer(ExecutionRequest request, CallOptions options)
    {
        lock (Events) Events.Add(JsonNode.Parse(Encoding.UTF8.GetString(request.Payload.Span))!.AsObject());
        Deadline = options.Deadline;
        if (Failure is not null) return Task.FromException<ExecutionResult>(Failure);

        var result = new ExecutionResult { Payload = ByteString.CopyFromUtf8(Result), RequestId = "a-request" };
        if (Error is not null) result.FunctionError = Error;
        return Task.FromResult(result);
    }
}
