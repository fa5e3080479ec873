using System.Threading.Channels;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A control-plane that tells what a test has it tell. Each Watch is a stream of its own.</summary>
internal sealed class FakeDiscovery : Discovery.DiscoveryClient
{
    private readonly Channel<Channel<DiscoveryEvent>> _opened = Channel.CreateUnbounded<Channel<DiscoveryEvent>>();

    /// <summary>Waits for the edge to open its next stream.</summary>
    public async Task<ChannelWriter<DiscoveryEvent>> NextStreamAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public override AsyncServerStreamingCall<DiscoveryEvent> Watch(WatchRequest request, CallOptions options)
    {
        var stream = Channel.CreateUnbounded<DiscoveryEvent>();
        _opened.Writer.TryWrite(stream).ShouldBeTrue();
        return new(new StreamReader(stream.Reader), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    private sealed class StreamReader(ChannelReader<DiscoveryEvent> events) : IAsyncStreamReader<DiscoveryEvent>
    {
        public DiscoveryEvent Current { get; private set; } = null!;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (!await events.WaitToReadAsync(cancellationToken)) return false;

            Current = await events.ReadAsync(cancellationToken);
            return true;
        }
    }
}
