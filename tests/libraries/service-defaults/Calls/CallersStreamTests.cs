using Gatehouse.ServiceDefaults.Calls;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Tests.Calls;

public sealed class CallersStreamTests
{
    [Fact]
    public async Task What_the_caller_sends_passes()
    {
        var stream = new CallersStream<int>(new Numbers(until: 2));

        (await stream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        stream.Current.ShouldBe(1);
        (await stream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        (await stream.MoveNext(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_that_leaves_cancels_the_call()
    {
        var stream = new CallersStream<int>(new Numbers(until: 0) { Ending = new IOException("The client reset the request stream.") });

        var exception = await Should.ThrowAsync<RpcException>(() => stream.MoveNext(CancellationToken.None));

        exception.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    private sealed class Numbers(int until) : IAsyncStreamReader<int>
    {
        public Exception? Ending { get; init; }

        public int Current { get; private set; }

        public Task<bool> MoveNext(CancellationToken cancellationToken) =>
            Current < until ? Task.FromResult(++Current > 0)
            : Ending is null ? Task.FromResult(false)
            : Task.FromException<bool>(Ending);
    }
}
