using Gatehouse.EdgeRouter.Cors;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>The one place where a failure becomes bytes.</summary>
internal sealed class FailureWriter(ILogger<FailureWriter> log)
{
    public ValueTask WriteAsync(EdgeExchange exchange, GatewayFailure failure)
    {
        var response = exchange.Context.Response;
        if (response.HasStarted)
        {
            // Half an answer is on the wire: the only honest end is a broken connection.
            log.AnswerWasCutOff(exchange.RequestId, failure.Status);
            exchange.Context.Abort();
            return ValueTask.CompletedTask;
        }

        response.Clear();
        response.StatusCode = failure.Status;
        response.Headers.ContentType = "application/json";
        response.Headers.ContentLength = failure.Body.Length;
        foreach (var (name, value) in failure.Headers) response.Headers.Append(name, value);
        CorsHeaders.Apply(exchange);
        response.Headers[RequestIdHeader.Name] = exchange.RequestId;
        return HttpMethods.IsHead(exchange.Context.Request.Method)
            ? ValueTask.CompletedTask
            : response.Body.WriteAsync(failure.Body, exchange.Aborted);
    }
}
