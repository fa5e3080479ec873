using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// Payload format 1.0, that of REST APIs: every value beside the last one, what is empty null. A result must say its status.
/// </summary>
internal sealed class PayloadFormat1 : IPayloadFormat
{
    private static readonly IdentityMembers IdentityBeforeSourceIp = new(
        "accessKey", "accountId", "caller", "cognitoAmr", "cognitoAuthenticationProvider", "cognitoAuthenticationType", "cognitoIdentityId",
        "cognitoIdentityPoolId", "principalOrgId");

    public string Version => "1.0";

    public void WriteEvent(IBufferWriter<byte> output, ProxyRequest request)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("version"u8, "1.0"u8);
        WriteRequest(json, request);
        json.WritePropertyName("body"u8);
        if (request.Body.IsEmpty) json.WriteNullValue();
        else EventBody.WriteValue(json, request.Body, request.IsBase64Encoded);
        json.WriteBoolean("isBase64Encoded"u8, request.IsBase64Encoded);
        json.WriteEndObject();
    }

    public bool TryReadReply(ReadOnlyMemory<byte> result, [NotNullWhen(true)] out ProxyReply? reply)
    {
        reply = null;
        return FunctionResult.TryRead(result, out var read)
            && read is { HasStatusCode: true, IsWellFormed: true }
            && ProxyReply.TryCreate(read, [.. read.Headers, .. read.MultiValueHeaders], out reply);
    }

    /// <summary>All that an event says of a request but its body.</summary>
    public static void WriteRequest(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteString("resource"u8, ResourcePath(request));
        json.WriteString("path"u8, request.PathWithBase);
        json.WriteString("httpMethod"u8, request.Method);
        json.WriteHeaders(request.Headers);
        json.WriteQuery(request.Query);
        WriteContext(json, request);
        json.WriteMapOrNull("pathParameters"u8, request.PathParameters);
        json.WriteMapOrNull("stageVariables"u8, request.Stage.Variables);
    }

    private static string ResourcePath(ProxyRequest request) => request.Route.Key.Path?.Text ?? request.Route.Key.Text;

    private static void WriteContext(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteStartObject("requestContext"u8);
        json.WriteString("accountId"u8, request.AccountId);
        json.WriteString("apiId"u8, request.ApiId);
        request.Caller?.WriteAuthorizer1(json);
        json.WriteString("domainName"u8, request.DomainName);
        json.WriteString("domainPrefix"u8, request.DomainPrefix);
        json.WriteString("extendedRequestId"u8, request.RequestId);
        json.WriteString("httpMethod"u8, request.Method);
        WriteIdentity(json, request);
        json.WriteString("path"u8, request.DecodedPath);
        json.WriteString("protocol"u8, "HTTP/1.1"u8);
        json.WriteString("requestId"u8, request.RequestId);
        json.WriteString("requestTime"u8, request.Time);
        json.WriteNumber("requestTimeEpoch"u8, request.TimeEpoch);
        json.WriteString("resourceId"u8, request.Route.Key.Text);
        json.WriteString("resourcePath"u8, ResourcePath(request));
        json.WriteString("stage"u8, request.Stage.Name);
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, ProxyRequest request)
    {
        json.WriteStartObject("identity"u8);
        IdentityBeforeSourceIp.Write(json, request.Caller);
        json.WriteString("sourceIp"u8, request.SourceIp);
        json.WriteString("user"u8, request.Caller?.IdentityValue("user"));
        json.WriteString("userAgent"u8, request.UserAgent);
        json.WriteString("userArn"u8, request.Caller?.IdentityValue("userArn"));
        request.ClientCertificate?.Write(json);
        json.WriteEndObject();
    }
}
