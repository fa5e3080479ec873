using System.Security.Cryptography;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A store of blobs in memory that counts what it holds back: a chunk is taken only when the next one may come.</summary>
internal sealed class FakeBlobs : Blobs.BlobsClient
{
    public Dictionary<string, byte[]> Kept { get; } = [];

    /// <summary>The largest chunk that came.</summary>
    public int LargestChunk { get; private set; }

    public override AsyncClientStreamingCall<BlobChunk, BlobReference> Upload(CallOptions options)
    {
        var intake = new Intake(this);
        return new(intake, intake.Reference.Task, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override AsyncServerStreamingCall<BlobChunk> DownloadRange(BlobRange request, CallOptions options) => new(
        new Chunks(Kept[request.Digest].AsMemory((int)request.Offset, (int)request.Length)),
        Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    private sealed class Intake(FakeBlobs blobs) : IClientStreamWriter<BlobChunk>
    {
        private readonly List<byte> _content = [];

        public TaskCompletionSource<BlobReference> Reference { get; } = new();

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(BlobChunk message)
        {
            blobs.LargestChunk = Math.Max(blobs.LargestChunk, message.Data.Length);
            _content.AddRange(message.Data.Span);
            return Task.CompletedTask;
        }

        public Task WriteAsync(BlobChunk message, CancellationToken cancellationToken) => WriteAsync(message);

        public Task CompleteAsync()
        {
            var bytes = _content.ToArray();
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            blobs.Kept[digest] = bytes;
            Reference.SetResult(new BlobReference { Digest = digest, Size = bytes.Length });
            return Task.CompletedTask;
        }
    }

    private sealed class Chunks(ReadOnlyMemory<byte> content) : IAsyncStreamReader<BlobChunk>
    {
        private const int Size = 1000;
        private ReadOnlyMemory<byte> _rest = content;

        public BlobChunk Current { get; private set; } = null!;

        public Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (_rest.IsEmpty) return Task.FromResult(false);

            var length = Math.Min(Size, _rest.Length);
            Current = new BlobChunk { Data = UnsafeByteOperations.UnsafeWrap(_rest[..length]) };
            _rest = _rest[length..];
            return Task.FromResult(true);
        }
    }
}

/// <summary>A control-plane whose operations a test answers.</summary>
internal sealed class FakeOperations : CallInvoker
{
    /// <summary>The requests that came, in their order.</summary>
    public List<IMessage> Requests { get; } = [];

    /// <summary>The answer to a request.</summary>
    public Func<IMessage, IMessage> Answer { get; set; } = _ => throw new RpcException(new Status(StatusCode.Unimplemented, ""));

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        new(CallAsync<TResponse>((IMessage)request), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    private async Task<TResponse> CallAsync<TResponse>(IMessage request)
    {
        await Task.Yield();
        Requests.Add(request);
        return (TResponse)Answer(request);
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) => throw new NotSupportedException();

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) => throw new NotSupportedException();

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => throw new NotSupportedException();

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => throw new NotSupportedException();
}
