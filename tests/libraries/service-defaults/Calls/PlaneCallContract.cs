using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ServiceDefaults.Tests.Calls;

/// <summary>What a call between planes does, whether or not there is a wire between them.</summary>
public abstract class PlaneCallContract : IAsyncLifetime
{
    private protected ScriptedPlane Plane { get; } = new();

    private protected CallInvoker Channel { get; private set; } = null!;

    private Execution.ExecutionClient Execution => new(Channel);

    private Blobs.BlobsClient Blobs => new(Channel);

    public async ValueTask InitializeAsync() => Channel = await StartAsync();

    public abstract ValueTask DisposeAsync();

    private protected abstract Task<CallInvoker> StartAsync();

    [Fact]
    public async Task An_answer_comes_back()
    {
        var result = await Execution.InvokeAsync(new ExecutionRequest { FunctionName = "f", Payload = ByteString.CopyFromUtf8("{}") });

        result.Payload.ToStringUtf8().ShouldBe("{}");
    }

    [Fact]
    public async Task Neither_side_sees_the_other_change_a_message()
    {
        var request = new ExecutionRequest { FunctionName = "f" };

        await Execution.InvokeAsync(request);

        Plane.LastRequest.ShouldBe(request);
        Plane.LastRequest.ShouldNotBeSameAs(request);
    }

    [Fact]
    public async Task An_expected_failure_keeps_its_code_status_and_members()
    {
        var exception = await Should.ThrowAsync<RpcException>(async () => await Execution.InvokeAsync(new() { FunctionName = "expected-failure" }));

        exception.TryGetAwsFailure(out var failure).ShouldBeTrue();
        (failure.Code, failure.HttpStatus, failure.Message, failure.Members["Reason"]).ShouldBe(("TooManyRequestsException", 429, "Rate Exceeded.", "x"));
    }

    [Fact]
    public async Task A_bug_tells_callers_nothing_of_itself()
    {
        var exception = await Should.ThrowAsync<RpcException>(async () => await Execution.InvokeAsync(new() { FunctionName = "bug" }));

        exception.StatusCode.ShouldBe(StatusCode.Internal);
        exception.Message.ShouldNotContain("secret");
        exception.TryGetAwsFailure(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("ignore-cancellation")]
    public async Task A_deadline_ends_the_call(string function)
    {
        var exception = await Should.ThrowAsync<RpcException>(async () => await Execution.InvokeAsync(
            new() { FunctionName = function }, deadline: DateTime.UnixEpoch.AddYears(1)));

        exception.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact]
    public async Task Cancelling_ends_the_call_on_both_sides()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Execution.InvokeAsync(new() { FunctionName = "hang" }, cancellationToken: cancellation.Token).ResponseAsync;
        await Until(() => Plane.Calls == 1);

        await cancellation.CancelAsync();

        var exception = await Should.ThrowAsync<RpcException>(() => call);
        exception.StatusCode.ShouldBe(StatusCode.Cancelled);
        await Plane.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_method_that_no_plane_offers_is_unimplemented()
    {
        var exception = await Should.ThrowAsync<RpcException>(async () => await new Administration.AdministrationClient(Channel).ResetAsync(new()));

        exception.StatusCode.ShouldBe(StatusCode.Unimplemented);
    }

    [Fact]
    public async Task A_client_stream_arrives_whole_and_in_order()
    {
        using var call = Blobs.Upload();
        for (var i = 0; i < 100; i++)
        {
            await call.RequestStream.WriteAsync(new BlobChunk { Data = ByteString.CopyFrom(new byte[1000]) }, TestContext.Current.CancellationToken);
        }

        await call.RequestStream.CompleteAsync();

        (await call).Size.ShouldBe(100_000);
    }

    [Fact]
    public async Task A_server_stream_arrives_in_order_and_then_tells_its_failure()
    {
        using var call = Blobs.Download(new BlobReference { Digest = "missing", Size = 40 });
        var received = new List<byte>();

        var exception = await Should.ThrowAsync<RpcException>(async () =>
        {
            await foreach (var chunk in call.ResponseStream.ReadAllAsync())
            {
                received.Add(chunk.Data[0]);
            }
        });

        exception.StatusCode.ShouldBe(StatusCode.NotFound);
        received.ShouldBe(Enumerable.Range(0, 40).Select(i => (byte)i));
    }

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
