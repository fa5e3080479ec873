using System.Text;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Cors;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.FunctionUrls;

/// <summary>
/// Answers of functions' URLs where they are not an HTTP API's: a function that fails is a bad gateway in plain text, and nobody is told more than
/// that he may not call. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html; LocalStack's recordings of AWS, test_lambda.py.
/// </summary>
internal sealed class FunctionUrlAnswers : IApiAnswers
{
    private const string RequestId = "x-amzn-RequestId";
    private const string InternalServerError = "Internal Server Error";

    private static readonly GatewayFailure BadGateway = new(StatusCodes.Status502BadGateway, InternalServerError)
    {
        ContentType = "text/plain",
        Body = Encoding.ASCII.GetBytes(InternalServerError),
    };

    private static readonly GatewayFailure Forbidden = new(StatusCodes.Status403Forbidden, "Forbidden")
    {
        Headers = [new("x-amzn-ErrorType", "AccessDeniedException")],
        Body = """{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}"""u8.ToArray(),
    };

    public static FunctionUrlAnswers Instance { get; } = new();

    public GatewayFailure Unexpected => HttpAnswers.Instance.Unexpected;

    public GatewayFailure Throttled => HttpAnswers.Instance.Throttled;

    public GatewayFailure Unreadable(int status) => HttpAnswers.Instance.Unreadable(status);

    public GatewayFailure Refused(Refusal refusal) => Forbidden;

    public GatewayFailure Worded(EdgeExchange exchange, GatewayFailure failure) =>
        ReferenceEquals(failure, GatewayFailures.InternalServerError) ? BadGateway : failure;

    public string HeaderName(string name) => HttpAnswers.Instance.HeaderName(name);

    public void AddHeaders(EdgeExchange exchange)
    {
        CorsHeaders.Apply(exchange);
        exchange.Context.Response.Headers[RequestId] = exchange.RequestId;
    }
}
