using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Tests.Calls;

/// <summary>A plane whose functions do what their names say.</summary>
internal sealed class ScriptedPlane : Execution.ExecutionBase
{
    private int _calls;

    public int Calls => _calls;

    public ExecutionRequest? LastRequest { get; private set; }

    public string? LastRequestId { get; private set; }

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async Task<ExecutionResult> Invoke(ExecutionRequest request, ServerCallContext context)
    {
        Interlocked.Increment(ref _calls);
        LastRequest = request;
        LastRequestId = ServiceDefaults.Calls.RequestIds.Current;
        switch (request.FunctionName)
        {
            case "expected-failure":
                throw new AwsFailure("TooManyRequestsException", 429, "Rate Exceeded.") { Members = new Dictionary<string, string> { ["Reason"] = "x" } }.ToRpcException();
            case "bug":
                throw new InvalidOperationException("secret detail");
            case "hang":
                using (context.CancellationToken.Register(() => Cancelled.TrySetResult()))
                {
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                }

                break;
            case "ignore-cancellation":
                await new TaskCompletionSource().Task;
                break;
        }

        return new ExecutionResult { Payload = request.Payload, ExecutedVersion = "$LATEST" };
    }
}

/// <summary>Blobs that are counted, not kept.</summary>
internal sealed class CountingBlobs : Blobs.BlobsBase
{
    public override async Task<BlobReference> Upload(IAsyncStreamReader<BlobChunk> requestStream, ServerCallContext context)
    {
        var size = 0L;
        await foreach (var chunk in requestStream.ReadAllAsync(context.CancellationToken))
        {
            size += chunk.Data.Length;
        }

        return new BlobReference { Digest = "d", Size = size };
    }

    public override async Task Download(BlobReference request, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        for (var i = 0; i < request.Size; i++)
        {
            await responseStream.WriteAsync(new BlobChunk { Data = ByteString.CopyFrom([(byte)i]) }, context.CancellationToken);
        }

        if (request.Digest == "missing")
        {
            throw new RpcException(new Status(StatusCode.NotFound, "No such blob."));
        }
    }
}
