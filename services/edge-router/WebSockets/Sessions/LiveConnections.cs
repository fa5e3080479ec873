using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.WebSockets.Messages;
using Gatehouse.EdgeRouter.WebSockets.Metering;
using Gatehouse.EdgeRouter.WebSockets.Registering;

namespace Gatehouse.EdgeRouter.WebSockets.Sessions;

/// <summary>
/// The sockets that this edge holds, and the owner of each one's life: registered, served, and after its end unregistered and told to
/// <c>$disconnect</c>. A life outlasts its HTTP request, which ends with the socket.
/// </summary>
internal sealed class LiveConnections(
    MessageHandling messages, Disconnecting disconnecting, RegistryLink registry, WebSocketMetrics metrics,
    ILogger<LiveConnections> log) : IHostedLifecycleService
{
    private readonly ConcurrentDictionary<string, WebSocketSession> _held = [];
    private readonly ConcurrentDictionary<WebSocketSession, Task> _lives = [];
    private volatile bool _draining;

    /// <summary>The connections that can be written to.</summary>
    public IEnumerable<Connection> Open => _held.Values.Where(session => session.IsOpen).Select(session => session.Connection);

    /// <summary>Whether new connections are taken.</summary>
    public bool IsDraining => _draining;

    /// <summary>The session of a connection that is this edge's: to be asked whether it is open as long as the registry may name this edge for it.</summary>
    public bool TryGet(string connectionId, [NotNullWhen(true)] out WebSocketSession? session) => _held.TryGetValue(connectionId, out session);

    /// <summary>Takes a session over until its end. Returns when its socket is closed.</summary>
    /// <param name="session">Of a client that was let in.</param>
    /// <param name="upgrade">Answers the handshake; called once the connection is known, here and to the registry.</param>
    public async Task ServeAsync(WebSocketSession session, Func<Task<Stream>> upgrade)
    {
        _held[session.Connection.Id] = session;
        // Drain may have looked at the table just before.
        if (_draining) session.Close(CloseCause.GoingAway);

        var life = LiveAsync(session, upgrade);
        _lives[session] = life;
        // A life that ended before it was noted could not remove itself.
        if (life.IsCompleted) _lives.TryRemove(session, out _);
        await await Task.WhenAny(session.SocketClosed, life);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before anything else of the host stops, every client is told to go and every <c>$disconnect</c> function has run.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _draining = true;
        foreach (var session in _held.Values) session.Close(CloseCause.GoingAway);
        await Task.WhenAll(_lives.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LiveAsync(WebSocketSession session, Func<Task<Stream>> upgrade)
    {
        var connection = session.Connection;
        await registry.RegisterAsync(connection);
        metrics.Opened(connection.ApiId);
        log.ConnectionOpened(connection.Id, connection.ApiId, connection.Stage);

        var cause = await TryUpgradeAsync(upgrade) is { } upgraded
            ? await session.RunAsync(upgraded, message => messages.HandleAsync(session, message))
            : CloseCause.Lost;

        session.Close(cause);
        metrics.Closed(connection.ApiId);
        log.ConnectionClosed(connection.Id, connection.ApiId, connection.Stage, cause.Code, cause.Reason);
        await registry.UnregisterAsync(connection.Id);
        _held.TryRemove(connection.Id, out _);
        await disconnecting.TellAsync(connection, cause);
        session.Dispose();
        _lives.TryRemove(session, out _);
    }

    /// <summary>Null when the client left while it was waiting.</summary>
    private static async Task<Stream?> TryUpgradeAsync(Func<Task<Stream>> upgrade)
    {
        try
        {
            return await upgrade();
        }
        catch (Exception left) when (left is IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
