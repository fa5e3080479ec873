using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>Answers of REST APIs: failures as the API words them, the request's two ids on each.</summary>
internal sealed class RestAnswers(EdgeOptions options, IRequestIds ids) : IApiAnswers
{
    private const string ErrorType = "x-amzn-ErrorType";
    private const string RequestId = "x-amzn-RequestId";
    private const string ExtendedRequestId = "x-amz-apigw-id";

    public GatewayFailure Unexpected => RestFailures.InternalServerError;

    public GatewayFailure Throttled => RestFailures.Throttled;

    public GatewayFailure Unreadable(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => RestFailures.ContentTooLong(options.MaxPayloadBytes),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => GatewayFailures.RequestHeaderFieldsTooLarge,
        _ => RestFailures.BadRequest,
    };

    public GatewayFailure Refused(Refusal refusal) => RestRefusals.Of(refusal);

    public GatewayFailure Worded(EdgeExchange exchange, GatewayFailure failure)
    {
        if (failure is not RestFailure refusal) return failure;

        var worded = exchange.RestIfKnown is { } call ? call.Stage.GatewayResponses.Word(call, refusal) : refusal;
        return worded with { Headers = [.. worded.Headers, new(ErrorType, refusal.ErrorType)] };
    }

    public string HeaderName(string name) => name;

    public void AddHeaders(EdgeExchange exchange)
    {
        var headers = exchange.Context.Response.Headers;
        headers[RequestId] = exchange.RestIfKnown?.RequestId ?? ids.NextUuid();
        headers[ExtendedRequestId] = exchange.RequestId;
    }
}
