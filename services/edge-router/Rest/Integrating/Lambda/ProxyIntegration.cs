using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>AWS_PROXY of a REST API: the request becomes an event, the function runs, its result becomes the answer.</summary>
internal sealed class ProxyIntegration(FunctionCall function) : IRouteIntegration
{
    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var request = exchange.Rest;
        var buffer = new EventBuffer();
        ProxyEvent.Write(buffer, request, await request.ReadBodyAsync());
        request.ReleaseBody();
        if (buffer.Written.Length > FunctionCall.MaxEventBytes) return RestFailures.RequestTooLarge;

        var outcome = await function.RunAsync(exchange, buffer, request.Trace);
        if (outcome.End is not FunctionEnd.Returned) return Traced(request, FunctionFailures.Of(outcome.End));
        if (ProxyResponse.TryRead(outcome.Payload, request, out var reply))
        {
            reply.Headers.Add(RestReply.TraceOf(request));
            return await RestReplyWriter.WriteAsync(exchange, reply);
        }

        function.Misunderstood(exchange, outcome);
        return Traced(request, RestFailures.BadGateway);
    }

    private static GatewayFailure Traced(RestRequest request, RestFailure failure) => failure with { Headers = [RestReply.TraceOf(request)] };
}
