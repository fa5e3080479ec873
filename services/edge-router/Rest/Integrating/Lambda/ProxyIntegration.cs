using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>AWS_PROXY of a REST API: the request becomes an event, the function runs, its result becomes the answer.</summary>
internal sealed class ProxyIntegration(FunctionCall function) : IRouteIntegration
{
    private const string Malformed = "Execution failed due to configuration error: Malformed Lambda proxy response";

    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        var buffer = new EventBuffer();
        ProxyEvent.Write(buffer, call, await call.ReadBodyAsync());
        call.ReleaseBody();
        if (buffer.Written.Length > FunctionCall.MaxEventBytes) return RestFailures.RequestTooLarge;

        exchange.ExecutionLog?.Add("Endpoint request body after transformations", buffer.Written);
        var outcome = await function.RunAsync(exchange, buffer, call.Trace);
        exchange.Integrated?.Take(outcome);
        exchange.ExecutionLog?.Add("Endpoint response body before transformations", outcome.Payload);
        if (outcome.End is not FunctionEnd.Returned) return Traced(call, FunctionFailures.Of(outcome.End));
        if (ProxyResponse.TryRead(outcome.Payload, call, out var reply))
        {
            if (exchange.Integrated is { } integrated) integrated.Status = reply.Status;
            reply.Headers.Add(RestReply.TraceOf(call));
            return await RestReplyWriter.WriteAsync(exchange, reply, RemappedHeaders.OfProxies);
        }

        if (exchange.Integrated is not null) exchange.Integrated.Error = Malformed;
        exchange.ExecutionLog?.Add(Malformed);
        function.Misunderstood(exchange, outcome);
        return Traced(call, RestFailures.BadGateway);
    }

    private static GatewayFailure Traced(RestCall call, RestFailure failure) => failure with { Headers = [RestReply.TraceOf(call)] };
}
