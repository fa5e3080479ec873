using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// What REST APIs answer to those who may not pass: the gateway response of the refusal's kind with AWS's text.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
/// </summary>
internal static class RestRefusals
{
    public static RestFailure Of(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unauthorized or RefusalKind.ExpiredToken => RestFailure.Of(GatewayResponseType.Unauthorized, refusal.Message ?? "Unauthorized"),
        RefusalKind.AccessDenied => RestFailures.AccessDenied(refusal.Message ?? "User is not authorized to access this resource"),
        RefusalKind.MissingAuthenticationToken => RestFailures.MissingAuthenticationToken,
        RefusalKind.InvalidSignature => RestFailure.Of(GatewayResponseType.InvalidSignature, refusal.Message),
        RefusalKind.UnknownAccessKey => RestFailure.Of(GatewayResponseType.AccessDenied, refusal.Message) with { ErrorType = "UnrecognizedClientException" },
        RefusalKind.AuthorizerFailure => RestFailures.AuthorizerFailure,
        RefusalKind.RequestUriTooLong => RestFailure.Of(GatewayResponseType.Default4xx, refusal.Message ?? "Request URI too long") with
        {
            Status = StatusCodes.Status414UriTooLong,
            ErrorType = "RequestUriTooLongException",
        },
        _ => RestFailures.AuthorizerConfigurationError,
    };
}
