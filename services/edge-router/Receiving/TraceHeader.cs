namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>The X-Ray header by which a request can be followed: the client's, or a new root.</summary>
internal static class TraceHeader
{
    public const string Name = "X-Amzn-Trace-Id";

    public static string Of(EdgeExchange exchange, IRequestIds ids) =>
        exchange.Context.Request.Headers.TryGetValue(Name, out var sent) && sent is [{ Length: > 0 } value, ..]
            ? value
            : $"Root={ids.NextTraceRoot(exchange.ReceivedAt)}";
}
