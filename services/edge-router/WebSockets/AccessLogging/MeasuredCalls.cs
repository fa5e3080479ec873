using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Integrating;

namespace Gatehouse.EdgeRouter.WebSockets.AccessLogging;

/// <summary>Has a route's integration called, and takes its time where somebody will read it.</summary>
internal sealed class MeasuredCalls(TimeProvider time)
{
    public ValueTask<IntegrationOutcome> CallAsync(IWebSocketIntegration integration, RouteEvent @event, CancellationToken cancellationToken) =>
        @event.Stage.AccessLog is null ? integration.CallAsync(@event, cancellationToken) : MeasureAsync(integration, @event, cancellationToken);

    private async ValueTask<IntegrationOutcome> MeasureAsync(
        IWebSocketIntegration integration, RouteEvent @event, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var outcome = await integration.CallAsync(@event, cancellationToken);
        return outcome with
        {
            Measured = new Integrated
            {
                Latency = time.GetElapsedTime(started),
                InvokeStatus = outcome.Status is IntegrationStatus.Succeeded or IntegrationStatus.FunctionFailed ? StatusCodes.Status200OK : null,
                Status = outcome.Answer?.Status,
                Error = outcome.Answer is null ? outcome.Reason : null,
            },
        };
    }
}
