using Gatehouse.Store;
using Grpc.Core;

namespace Gatehouse.ControlPlane;

/// <summary>
/// Runs the streams that last as long as their watcher. A process that stops ends them itself, for nothing may wait for them; the
/// watcher comes back to another replica, or to this one once it is there again.
/// </summary>
internal sealed class Watches(IHostApplicationLifetime lifetime)
{
    public async Task RunAsync(ServerCallContext context, Func<CancellationToken, Task> watch)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await watch(ends.Token);
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested && ends.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The control-plane stops."));
        }
        catch (Exception exception) when (exception is ChangesLostException or StoreUnavailableException)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message));
        }
    }
}
