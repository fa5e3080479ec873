using System.Text.Json;

namespace Gatehouse.EdgeRouter.Rest.Events;

/// <summary>
/// The members of <c>requestContext</c>, which are those of <c>$context</c> too, in AWS's order.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference
/// </summary>
internal static class RequestContextWriter
{
    public static void WriteMembers(Utf8JsonWriter json, RestRequest request)
    {
        if (request.Matched is { } method)
        {
            json.WriteString("resourceId"u8, method.Resource.Id);
            json.WriteString("resourcePath"u8, method.Resource.Path.Text);
            if (method.OperationName is { } operation) json.WriteString("operationName"u8, operation);
        }

        json.WriteString("httpMethod"u8, request.Method);
        json.WriteString("extendedRequestId"u8, request.ExtendedRequestId);
        json.WriteString("requestTime"u8, request.Time);
        json.WriteString("path"u8, request.ContextPath);
        json.WriteString("accountId"u8, request.AccountId);
        json.WriteString("protocol"u8, "HTTP/1.1"u8);
        json.WriteString("stage"u8, request.Stage.Name);
        json.WriteString("domainPrefix"u8, request.DomainPrefix);
        json.WriteNumber("requestTimeEpoch"u8, request.TimeEpoch);
        json.WriteString("requestId"u8, request.RequestId);
        WriteIdentity(json, request);
        json.WriteString("domainName"u8, request.DomainName);
        json.WriteString("deploymentId"u8, request.Stage.DeploymentId);
        json.WriteString("apiId"u8, request.ApiId);
        if (request.Stage.IsCanary is { } isCanary) json.WriteBoolean("isCanaryRequest"u8, isCanary);
    }

    private static void WriteIdentity(Utf8JsonWriter json, RestRequest request)
    {
        json.WriteStartObject("identity"u8);
        json.WriteNull("cognitoIdentityPoolId"u8);
        json.WriteNull("accountId"u8);
        json.WriteNull("cognitoIdentityId"u8);
        json.WriteNull("caller"u8);
        json.WriteString("sourceIp"u8, request.SourceIp);
        json.WriteNull("principalOrgId"u8);
        json.WriteNull("accessKey"u8);
        json.WriteNull("cognitoAuthenticationType"u8);
        json.WriteNull("cognitoAuthenticationProvider"u8);
        json.WriteNull("userArn"u8);
        if (request.UserAgent is { Length: > 0 } userAgent) json.WriteString("userAgent"u8, userAgent);
        else json.WriteNull("userAgent"u8);
        json.WriteNull("user"u8);
        json.WriteEndObject();
    }
}
