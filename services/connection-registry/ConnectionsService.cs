using Gatehouse.ConnectionRegistry.Delivering;
using Gatehouse.ConnectionRegistry.Directory;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.ConnectionRegistry;

/// <summary>
/// gatehouse.v1.Connections: the directory for edges, and the way to a connection that another edge holds.
/// <code>
/// edge A ── Command(c) ──► registry ── who holds c? ──► edge B ── Command(c) ──► its socket
/// </code>
/// </summary>
public sealed class ConnectionsService(
    IConnectionDirectory directory, DirectoryHealth health, IEdgeChannels edges, ConnectionRegistryOptions options, TimeProvider time,
    ILogger<ConnectionsService> log)
    : Connections.ConnectionsBase
{
    private const int LongestLeaseSeconds = 3600;

    /// <summary>A call that gRPC tries again carries it: https://github.com/grpc/proposal/blob/master/A6-client-retries.md#exposed-retry-metadata</summary>
    private const string PreviousAttempts = "grpc-previous-rpc-attempts";

    /// <inheritdoc/>
    public override async Task<Empty> Register(RegisterConnectionRequest request, ServerCallContext context)
    {
        if (request.EdgeId.Length == 0 || request.Connection is not { ConnectionId.Length: > 0 })
            throw Refused("edge_id and connection.connection_id are required.");
        if (!await AskAsync(token => directory.RegisterAsync(request.EdgeId, request.Connection, token), context))
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "The edge holds no lease: renew it first."));
        return new Empty();
    }

    /// <inheritdoc/>
    public override async Task<Empty> Unregister(UnregisterConnectionRequest request, ServerCallContext context)
    {
        if (request.EdgeId.Length == 0 || request.ConnectionId.Length == 0)
            throw Refused("edge_id and connection_id are required.");
        return await AskAsync(
            async token =>
            {
                await directory.UnregisterAsync(request.EdgeId, request.ConnectionId, token);
                return new Empty();
            },
            context);
    }

    /// <inheritdoc/>
    public override async Task<RenewLeaseResult> RenewLease(EdgeLease request, ServerCallContext context)
    {
        if (request.EdgeId.Length == 0 || request.LeaseSeconds is < 1 or > LongestLeaseSeconds)
            throw Refused($"edge_id is required, and lease_seconds from 1 to {LongestLeaseSeconds}.");
        if (!IsAddress(request.Address))
            throw Refused("address must be http://host:port or unix:/path.");

        var renewal = await AskAsync(token => directory.RenewLeaseAsync(request, token), context);
        if (renewal is LeaseRenewal.GrantedAnew)
            log.LeaseGranted(request.EdgeId, request.Address, request.LeaseSeconds);
        // An attempt whose answer was lost may have been the one that granted it anew; to register once more does no harm.
        return new RenewLeaseResult { RegistrationsLost = renewal is LeaseRenewal.GrantedAnew || context.RequestHeaders.Get(PreviousAttempts) is not null };
    }

    /// <inheritdoc/>
    public override async Task<ConnectionCommandResult> Command(ConnectionCommand request, ServerCallContext context)
    {
        if (request.ConnectionId.Length == 0 || request.CommandCase is ConnectionCommand.CommandOneofCase.None)
            throw Refused("connection_id and a command are required.");
        if (await AskAsync(token => directory.FindAsync(request.ConnectionId, token), context) is not { } held)
            return new ConnectionCommandResult { Outcome = health.IsTroubled ? Outcome.Unreachable : Outcome.Gone };

        return await DeliverAsync(held, request, context.CancellationToken);
    }

    private async Task<ConnectionCommandResult> DeliverAsync(
        HeldConnection held, ConnectionCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var deadline = time.GetUtcNow().UtcDateTime + options.DeliveryTimeout;
            return await edges.To(held.Address).CommandAsync(command, deadline: deadline, cancellationToken: cancellationToken);
        }
        catch (RpcException unreachable) when (!cancellationToken.IsCancellationRequested)
        {
            log.EdgeUnreachable(held.EdgeId, held.Address, unreachable.StatusCode);
            return new ConnectionCommandResult { Outcome = Outcome.Unreachable };
        }
    }

    // What Orleans and Redis throw when they cannot do what they are asked is theirs: to edges the directory is away, for now.
    private async ValueTask<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, ServerCallContext context)
    {
        try
        {
            return await ask(context.CancellationToken);
        }
        catch (Exception failure) when (failure is not RpcException && !context.CancellationToken.IsCancellationRequested)
        {
            health.Trouble();
            log.DirectoryFailed(failure.Message);
            throw new RpcException(new Status(StatusCode.Unavailable, "The directory of connections is away."));
        }
    }

    private static bool IsAddress(string address) =>
        PlaneAddress.IsUnixSocket(address, out _) || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http");

    private static RpcException Refused(string reason) => new(new Status(StatusCode.InvalidArgument, reason));
}
