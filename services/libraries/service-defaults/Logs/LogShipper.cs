using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>
/// Carries log events to the control-plane, many at once and never in anybody's way: whoever writes goes on at once. While the
/// control-plane is away events wait; what would be too much is counted, not kept, and the count is told.
/// </summary>
public sealed class LogShipper(Protocol.Logs.LogsClient logs, TimeProvider time, ILogger<LogShipper> log) : BackgroundService
{
    /// <summary>
    /// Events of a moment travel together and cost the store one commit for each log group among them.
    /// </summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);

    private readonly LogBuffer _buffer = new();

    /// <summary>Neither blocks nor throws.</summary>
    /// <param name="address">Where it belongs.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="message">UTF-8, valid during the call only.</param>
    public void Write(LogAddress address, DateTimeOffset at, ReadOnlySpan<byte> message) =>
        _buffer.Add(address, at.ToUnixTimeMilliseconds(), message);

    /// <summary>Ships what is left, for a few seconds at most.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var isAway = false;
        foreach (var load in _buffer.Drain())
        {
            isAway = isAway || !await TryAppendAsync(load, cancellationToken);
            if (isAway)
            {
                log.EventsLost(load.Events);
            }
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _buffer.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _buffer.WaitAsync(stoppingToken);
                await Task.Delay(Moment, time, stoppingToken);
                foreach (var load in _buffer.Drain())
                {
                    await AppendAsync(load, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left goes with StopAsync.
        }
    }

    private async Task AppendAsync(LogBuffer.Load load, CancellationToken stoppingToken)
    {
        while (!await TryAppendAsync(load, CancellationToken.None))
        {
            if (stoppingToken.IsCancellationRequested)
            {
                log.EventsLost(load.Events);
                return;
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryAppendAsync(LogBuffer.Load load, CancellationToken cancellationToken)
    {
        if (_buffer.TakeDropped() is > 0 and var dropped)
        {
            log.EventsDropped(dropped);
        }

        try
        {
            await logs.AppendAsync(load.ToRequest(), deadline: (time.GetUtcNow() + Parting).UtcDateTime, cancellationToken: cancellationToken);
            return true;
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.InvalidArgument or StatusCode.ResourceExhausted or StatusCode.Internal)
        {
            // It would fail for ever: what is lost is told, and the rest goes on.
            log.EventsRefused(load.Events, exception.StatusCode);
            return true;
        }
        catch (RpcException exception)
        {
            log.EventsDelayed(exception.StatusCode);
            return false;
        }
    }
}
