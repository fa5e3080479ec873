using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>AWS_PROXY of an HTTP API: the request becomes an event, the function runs, its result becomes the answer.</summary>
internal sealed class LambdaIntegration(FunctionCall function, IPayloadFormat format, LambdaServices services) : IRouteIntegration
{
    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var trace = TraceHeader.Of(exchange, services.RequestIds);
        var buffer = new EventBuffer();
        await WriteEventAsync(exchange, buffer, trace);
        if (buffer.Written.Length > FunctionCall.MaxEventBytes) return GatewayFailures.RequestEntityTooLarge;

        var outcome = await function.RunAsync(exchange, buffer, trace);
        if (exchange.Integrated is { } integrated)
        {
            integrated.Take(outcome);
            integrated.Error = IntegrationErrorMessage.Of(outcome);
        }

        if (outcome.End is not FunctionEnd.Returned) return LambdaFailures.Of(outcome.End);
        if (format.TryReadReply(outcome.Payload, out var reply))
        {
            if (exchange.Integrated is not null) exchange.Integrated.Status = reply.Status;
            return await ReplyWriter.WriteAsync(exchange, reply.Status, reply.Headers, reply.Body);
        }

        if (exchange.Integrated is not null) exchange.Integrated.Error = IntegrationErrorMessage.Malformed;
        function.Misunderstood(exchange, outcome);
        return GatewayFailures.InternalServerError;
    }

    private async ValueTask WriteEventAsync(EdgeExchange exchange, EventBuffer buffer, string trace)
    {
        var body = await RequestBody.ReadAsync(exchange.Context);
        format.WriteEvent(buffer, new ProxyRequest(exchange, DomainName.Of(exchange, services.Options), trace, body));
        RequestBody.Release(exchange.Context, body);
    }
}
