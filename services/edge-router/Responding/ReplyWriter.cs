namespace Gatehouse.EdgeRouter.Responding;

/// <summary>The one place where an integration's buffered reply becomes bytes.</summary>
internal static class ReplyWriter
{
    /// <param name="exchange">The exchange that ends with the reply.</param>
    /// <param name="status">200–599.</param>
    /// <param name="headers">Valid, and none of the hop.</param>
    /// <param name="body">Written unless the method or the status forbids one.</param>
    public static async ValueTask<StageOutcome> WriteAsync(
        EdgeExchange exchange, int status, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        var response = exchange.Context.Response;
        response.StatusCode = status;
        for (var i = 0; i < headers.Count; i++) response.Headers.Append(exchange.Answers.HeaderName(headers[i].Key), headers[i].Value);
        exchange.ResponseMapping?.Apply(exchange, body);
        exchange.Answers.AddHeaders(exchange);
        if (response.StatusCode is 204 or 205 or 304) return StageOutcome.Answered;

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(exchange.Context.Request.Method)) await response.Body.WriteAsync(body, exchange.Aborted);
        return StageOutcome.Answered;
    }
}
