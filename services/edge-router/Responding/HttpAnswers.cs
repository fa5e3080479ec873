using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>Answers of HTTP APIs: fixed words, the stage's CORS policy, the request id.</summary>
internal sealed class HttpAnswers : IApiAnswers
{
    public static HttpAnswers Instance { get; } = new();

    public GatewayFailure Unexpected => GatewayFailures.InternalServerError;

    public GatewayFailure Throttled => GatewayFailures.TooManyRequests;

    public GatewayFailure Unreadable(int status) => GatewayFailures.ForBadRequest(status);

    public GatewayFailure Refused(Refusal refusal) => HttpRefusals.Of(refusal);

    public GatewayFailure Worded(EdgeExchange exchange, GatewayFailure failure) => failure;

    public string HeaderName(string name) => HeaderText.Canonical(name);

    public void AddHeaders(EdgeExchange exchange)
    {
        CorsHeaders.Apply(exchange);
        exchange.Context.Response.Headers[RequestIdHeader.Name] = exchange.RequestId;
    }
}
