using Grpc.Core;

namespace Gatehouse.LambdaRunner.Tests.Running;

/// <summary>gRPC calls that were answered in this process.</summary>
internal static class Calls
{
    public static AsyncUnaryCall<T> Unary<T>(Task<T> answer) =>
        new(answer, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    public static AsyncServerStreamingCall<T> Streaming<T>(IAsyncEnumerable<T> messages) =>
        new(new Reader<T>(messages.GetAsyncEnumerator()), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    private sealed class Reader<T>(IAsyncEnumerator<T> messages) : IAsyncStreamReader<T>
    {
        public T Current => messages.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => messages.MoveNextAsync().AsTask();
    }
}
