using System.Buffers;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>
/// The event of an HTTP API's authorizer in format 2.0: that of the proxy integration without a body.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
/// </summary>
internal sealed class RequestEvent2(EdgeOptions options) : IAuthorizerEvent
{
    public void Write(IBufferWriter<byte> output, ApiCall call, IReadOnlyList<string> identities, string trace)
    {
        var request = ProxyRequest.WithoutBody(call.Exchange, DomainName.Of(call.Exchange, options), trace);
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("version"u8, "2.0"u8);
        json.WriteString("type"u8, "REQUEST"u8);
        json.WriteString("routeArn"u8, call.MethodArn);
        json.WritePropertyName("identitySource"u8);
        if (identities.Count == 0) json.WriteNullValue();
        else WriteAll(json, identities);
        PayloadFormat2.WriteRequest(json, request);
        PayloadFormat2.WritePathParameters(json, request);
        PayloadFormat2.WriteStageVariables(json, request);
        json.WriteEndObject();
    }

    private static void WriteAll(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<string> identities)
    {
        json.WriteStartArray();
        foreach (var identity in identities) json.WriteStringValue(identity);
        json.WriteEndArray();
    }
}
