using System.Threading.Channels;
using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>The connection-registry as the edge sees it.</summary>
internal sealed class RegistryDouble : Connections.ConnectionsClient
{
    private readonly Channel<RegisterConnectionRequest> _registered = Channel.CreateUnbounded<RegisterConnectionRequest>();
    private readonly Channel<UnregisterConnectionRequest> _unregistered = Channel.CreateUnbounded<UnregisterConnectionRequest>();
    private readonly Channel<EdgeLease> _leases = Channel.CreateUnbounded<EdgeLease>();

    public bool IsAway { get; set; }

    public bool HasLostRegistrations { get; set; }

    /// <summary>Unregistering is answered once this is done.</summary>
    public Task MayForget { get; set; } = Task.CompletedTask;

    public Func<ConnectionCommand, ConnectionCommandResult> OnCommand { get; set; } =
        _ => new ConnectionCommandResult { Outcome = ConnectionCommandResult.Types.Outcome.Gone };

    public Task<RegisterConnectionRequest> Registered() => Next(_registered);

    public Task<UnregisterConnectionRequest> Unregistered() => Next(_unregistered);

    public Task<EdgeLease> Leased() => Next(_leases);

    public override AsyncUnaryCall<Empty> RegisterAsync(RegisterConnectionRequest request, CallOptions options) =>
        Answer(() => _registered.Writer.TryWrite(request), () => new Empty());

    public override AsyncUnaryCall<Empty> UnregisterAsync(UnregisterConnectionRequest request, CallOptions options) =>
        Answer(() => _unregistered.Writer.TryWrite(request), () => new Empty(), MayForget);

    public override AsyncUnaryCall<RenewLeaseResult> RenewLeaseAsync(EdgeLease request, CallOptions options) =>
        Answer(() => _leases.Writer.TryWrite(request), () => new RenewLeaseResult { RegistrationsLost = HasLostRegistrations });

    public override AsyncUnaryCall<ConnectionCommandResult> CommandAsync(ConnectionCommand request, CallOptions options) =>
        Answer(() => { }, () => OnCommand(request));

    private static Task<T> Next<T>(Channel<T> channel) => channel.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    private AsyncUnaryCall<T> Answer<T>(System.Action note, Func<T> answer, Task? before = null)
    {
        note();
        var result = IsAway ? Task.FromException<T>(new RpcException(new Status(StatusCode.Unavailable, "away"))) : AnswerAsync();
        return new(result, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

        async Task<T> AnswerAsync()
        {
            await (before ?? Task.CompletedTask);
            return answer();
        }
    }
}
