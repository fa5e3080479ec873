using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Authorizers.Rules;

/// <summary>
/// A REQUEST authorizer is a function that is asked with what its identity sources hold.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
/// </summary>
internal static class RequestAuthorizerRule
{
    private const int LongestTtl = 3600;

    public static AwsFailure? Check(Authorizer authorizer, bool isWebSocket)
    {
        if (authorizer.JwtConfiguration is not null)
        {
            return AuthorizerFailures.JwtConfigurationOnRequest;
        }

        if (!FunctionArn.TryParse(authorizer.AuthorizerUri, out _))
        {
            return authorizer.AuthorizerUri.Length == 0 ? AuthorizerFailures.UriMissing : AuthorizerFailures.UnusableUri(authorizer.AuthorizerUri);
        }

        return isWebSocket
            ? CheckWebSocket(authorizer) ?? CheckSources(authorizer, isWebSocket)
            : CheckFormat(authorizer) ?? CheckSources(authorizer, isWebSocket);
    }

    /// <summary>What WebSocket APIs know: an event of one form, policies as answers, nothing that is remembered.</summary>
    private static AwsFailure? CheckWebSocket(Authorizer authorizer) =>
        authorizer.HasAuthorizerResultTtlInSeconds ? AuthorizerFailures.NotOnWebSocket("AuthorizerResultTtlInSeconds")
        : authorizer.HasAuthorizerPayloadFormatVersion ? AuthorizerFailures.NotOnWebSocket("AuthorizerPayloadFormatVersion")
        : authorizer.EnableSimpleResponses ? AuthorizerFailures.NotOnWebSocket("EnableSimpleResponses")
        : null;

    private static AwsFailure? CheckFormat(Authorizer authorizer) => authorizer.AuthorizerPayloadFormatVersion switch
    {
        "" => AuthorizerFailures.PayloadFormatMissing,
        "1.0" => authorizer.EnableSimpleResponses ? AuthorizerFailures.SimpleResponsesNeedFormat2 : null,
        "2.0" => null,
        var unknown => AuthorizerFailures.UnknownPayloadFormat(unknown),
    };

    private static AwsFailure? CheckSources(Authorizer authorizer, bool isWebSocket)
    {
        if (authorizer.AuthorizerResultTtlInSeconds is < 0 or > LongestTtl)
        {
            return AuthorizerFailures.TtlOutOfRange;
        }

        if (authorizer is { AuthorizerResultTtlInSeconds: > 0, IdentitySource.Count: 0 })
        {
            return AuthorizerFailures.CachingNeedsIdentitySource;
        }

        var unusable = authorizer.IdentitySource.FirstOrDefault(source => !IdentitySource.IsUsable(source, isWebSocket));
        return unusable is null ? null
            : isWebSocket ? AuthorizerFailures.UnusableRouteIdentitySource(unusable)
            : AuthorizerFailures.UnusableIdentitySource(unusable);
    }
}
