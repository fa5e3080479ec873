using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Grpc.Net.Client;

namespace Gatehouse.ConnectionRegistry.Delivering;

/// <summary>
/// Keeps one gRPC channel per edge address. Edges come and go under new addresses, so the cache is bounded: the channel that
/// was used longest ago makes room.
/// </summary>
internal sealed class EdgeChannels(TimeProvider time) : IEdgeChannels, IDisposable
{
    private const int MostChannels = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, EdgeChannel> _channels = [];

    public ConnectionDelivery.ConnectionDeliveryClient To(string address)
    {
        lock (_lock)
        {
            if (!_channels.TryGetValue(address, out var channel))
            {
                MakeRoom();
                channel = new EdgeChannel(PlaneAddress.Connect(address));
                _channels.Add(address, channel);
            }
            channel.LastUsed = time.GetTimestamp();
            return channel.Client;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var channel in _channels.Values)
                channel.Dispose();
            _channels.Clear();
        }
    }

    private void MakeRoom()
    {
        if (_channels.Count < MostChannels)
            return;
        var (address, oldest) = _channels.MinBy(entry => entry.Value.LastUsed);
        _channels.Remove(address);
        oldest.Dispose();
    }

    private sealed class EdgeChannel(GrpcChannel channel) : IDisposable
    {
        public ConnectionDelivery.ConnectionDeliveryClient Client { get; } = new(channel);

        public long LastUsed { get; set; }

        public void Dispose() => channel.Dispose();
    }
}
