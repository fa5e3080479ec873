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
    public static AwsFailure? Check(Authorizer authorizer, bool isWebSocket)
    {
        if (authorizer.JwtConfiguration is not null)
        {
            return AuthorizerFailures.JwtConfigurationOnRequest;
        }

        if (!FunctionArn.TryParse(authorizer.AuthorizerUri, out _))
        {
            return AuthorizerFailures.UnusableUri(authorizer.AuthorizerUri);
        }

        return (isWebSocket ? null : CheckFormat(authorizer))
            ?? CheckSources(authorizer, isWebSocket);
    }

    private static AwsFailure? CheckFormat(Authorizer authorizer) => authorizer.AuthorizerPayloadFormatVersion switch
    {
        "" => AuthorizerFailures.PayloadFormatMissing,
        "1.0" => authorizer.EnableSimpleResponses ? AuthorizerFailures.SimpleResponsesNeedFormat2 : null,
        "2.0" => null,
        var unknown => AuthorizerFailures.UnknownPayloadFormat(unknown),
    };

    private static AwsFailure? CheckSources(Authorizer authorizer, bool isWebSocket)
    {
        if (isWebSocket && authorizer.EnableSimpleResponses)
        {
            return AuthorizerFailures.SimpleResponsesNeedFormat2;
        }

        if (authorizer is { AuthorizerResultTtlInSeconds: > 0, IdentitySource.Count: 0 })
        {
            return AuthorizerFailures.CachingNeedsIdentitySource;
        }

        var unusable = authorizer.IdentitySource.FirstOrDefault(source => !IdentitySource.IsUsable(source, isWebSocket));
        return unusable is null ? null : AuthorizerFailures.UnusableIdentitySource(unusable);
    }
}
