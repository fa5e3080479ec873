using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Replies;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>AWS_PROXY: the function gets the event as it is and what it returns is the answer.</summary>
internal sealed class FunctionProxy(FunctionCall function, IReplyPolicy replies) : IWebSocketIntegration
{
    public async ValueTask<IntegrationOutcome> CallAsync(RouteEvent @event, CancellationToken cancellationToken)
    {
        var buffer = new EventBuffer();
        @event.WriteTo(buffer);
        var outcome = await function.RunAsync(@event.Context.RequestId, buffer, @event.Trace, isAsynchronous: false, cancellationToken);
        return outcome.End is FunctionEnd.Returned
            ? IntegrationOutcome.Succeeded(new FunctionAnswer(outcome.Payload, replies))
            : IntegrationOutcome.Of(outcome.End);
    }
}
