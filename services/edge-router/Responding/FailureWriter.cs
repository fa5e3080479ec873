namespace Gatehouse.EdgeRouter.Responding;

/// <summary>The one place where a failure becomes bytes.</summary>
internal sealed class FailureWriter(ILogger<FailureWriter> log)
{
    public ValueTask WriteAsync(EdgeExchange exchange, GatewayFailure refusal)
    {
        var response = exchange.Context.Response;
        if (response.HasStarted)
        {
            // Half an answer is on the wire: the only honest end is a broken connection.
            log.AnswerWasCutOff(exchange.RequestId, refusal.Status);
            exchange.Context.Abort();
            return ValueTask.CompletedTask;
        }

        var failure = exchange.Answers.Worded(exchange, refusal);
        exchange.Failure = failure;
        response.Clear();
        response.StatusCode = failure.Status;
        response.Headers.ContentType = failure.ContentType;
        response.Headers.ContentLength = failure.Body.Length;
        foreach (var (name, value) in failure.Headers) response.Headers.Append(name, value);
        exchange.Answers.AddHeaders(exchange);
        return HttpMethods.IsHead(exchange.Context.Request.Method)
            ? ValueTask.CompletedTask
            : response.Body.WriteAsync(failure.Body, exchange.Aborted);
    }
}
