using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Mapping;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>
/// AWS, HTTP and MOCK: <c>request ─ RequestMapping ─► endpoint ─ ResponseMapping ─► answer</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-integration-settings.html
/// </summary>
internal sealed class MappedIntegration(RequestMapping requests, IEndpoint endpoint, ResponseMapping responses, ILogger log) : IRouteIntegration
{
    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var call = exchange.Rest;
        var request = await requests.MapAsync(call);
        if (request.HasFailed) return Failed(call, request.Failure, request.Reason);

        exchange.ExecutionLog?.Add("Endpoint request headers", request.Mapped.Parameters.Headers);
        exchange.ExecutionLog?.Add("Endpoint request body after transformations", request.Mapped.Body);
        var answer = await endpoint.CallAsync(call.ToEndpoint(), request.Mapped);
        if (answer.HasFailed) return Traced(call, Failed(call, EndpointFailures.Of(answer.Failure), answer.Reason));

        exchange.ExecutionLog?.Add("Endpoint response headers", answer.Response.Headers);
        exchange.ExecutionLog?.Add("Endpoint response body before transformations", answer.Response.Body);
        var reply = responses.Map(call, answer.Response, request.Mapped);
        if (reply.HasFailed) return Traced(call, Failed(call, reply.Failure, reply.Reason));

        if (endpoint.IsTraced) reply.Mapped.Headers.Add(RestReply.TraceOf(call));
        return await RestReplyWriter.WriteAsync(exchange, reply.Mapped, RemappedHeaders.OfMapped);
    }

    private RestFailure Failed(RestCall call, RestFailure failure, string reason)
    {
        call.Exchange.ExecutionLog?.Add($"Execution failed due to configuration error: {reason}");
        log.MethodFailed(call.ExtendedRequestId, call.RouteKey, call.ApiId, reason);
        return failure;
    }

    private GatewayFailure Traced(RestCall call, RestFailure failure) =>
        endpoint.IsTraced ? failure with { Headers = [RestReply.TraceOf(call)] } : failure;
}
