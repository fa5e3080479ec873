using System.Text.Json;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Rest.Events;

/// <summary>
/// The members of <c>requestContext</c>, which are those of <c>$context</c> too, in AWS's order.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference
/// </summary>
internal static class RequestContextWriter
{
    private static readonly IdentityMembers BeforeSourceIp = new("cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller");

    private static readonly IdentityMembers BehindSourceIp =
        new("principalOrgId", "accessKey", "cognitoAuthenticationType", "cognitoAuthenticationProvider", "userArn");

    public static void WriteMembers(Utf8JsonWriter json, RestCall call)
    {
        if (call.Method is { } method)
        {
            json.WriteString("resourceId"u8, method.Resource.Id);
            call.Caller?.WriteAuthorizer1(json);
            json.WriteString("resourcePath"u8, method.Resource.Path.Text);
            if (method.OperationName is { } operation) json.WriteString("operationName"u8, operation);
        }

        json.WriteString("httpMethod"u8, call.Request.Method);
        json.WriteString("extendedRequestId"u8, call.ExtendedRequestId);
        json.WriteString("requestTime"u8, RequestTime.Of(call.Exchange.ReceivedAt));
        json.WriteString("path"u8, call.PathWithStage);
        json.WriteString("accountId"u8, call.AccountId);
        json.WriteString("protocol"u8, "HTTP/1.1"u8);
        json.WriteString("stage"u8, call.Stage.Name);
        json.WriteString("domainPrefix"u8, DomainName.PrefixOf(call.DomainName));
        json.WriteNumber("requestTimeEpoch"u8, call.Exchange.ReceivedAt.ToUnixTimeMilliseconds());
        json.WriteString("requestId"u8, call.RequestId);
        WriteIdentity(json, call);
        json.WriteString("domainName"u8, call.DomainName);
        json.WriteString("deploymentId"u8, call.Stage.DeploymentId);
        json.WriteString("apiId"u8, call.ApiId);
        if (call.Stage.IsCanary is { } isCanary) json.WriteBoolean("isCanaryRequest"u8, isCanary);
    }

    private static void WriteIdentity(Utf8JsonWriter json, RestCall call)
    {
        var caller = call.Caller;
        json.WriteStartObject("identity"u8);
        BeforeSourceIp.Write(json, caller);
        json.WriteString("sourceIp"u8, call.SourceIp);
        BehindSourceIp.Write(json, caller);
        json.WriteString("userAgent"u8, call.Request.Headers.UserAgent is [{ Length: > 0 } userAgent, ..] ? userAgent : null);
        json.WriteString("user"u8, caller?.IdentityValue("user"));
        if (call.ApiKey is { } key)
        {
            json.WriteString("apiKey"u8, key.Value);
            json.WriteString("apiKeyId"u8, key.Id);
        }

        call.Exchange.ClientCertificate?.Write(json);

        json.WriteEndObject();
    }
}
