using System.Net.Sockets;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// Takes connections as they come until it is closed. A failure is not its end: a process that is out of file descriptors for a moment is
/// asked again soon, or the environment's runtime would never be heard.
/// </summary>
/// <param name="accept">Waits for the next connection.</param>
/// <param name="serve">Owns the connection.</param>
/// <param name="time">Says when to try again.</param>
/// <param name="log">Is told of the first of any number of failures in a row.</param>
internal sealed class AcceptLoop(Func<CancellationToken, ValueTask<Socket>> accept, Action<Socket> serve, TimeProvider time, ILogger log)
{
    /// <summary>Between a failure and the next attempt.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private bool _isFailing;

    public async Task RunAsync(CancellationToken closing)
    {
        try
        {
            while (true)
            {
                if (await TryAcceptAsync(closing) is { } connection) serve(connection);
                else await Task.Delay(Pause, time, closing);
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async ValueTask<Socket?> TryAcceptAsync(CancellationToken closing)
    {
        try
        {
            var connection = await accept(closing);
            _isFailing = false;
            return connection;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The socket goes with the loop: what it says then is no news.
            closing.ThrowIfCancellationRequested();
            if (!_isFailing) RunnerLog.ConnectionNotAccepted(log, failure.Message);
            _isFailing = true;
            return null;
        }
    }
}
