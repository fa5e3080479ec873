using System.Buffers;
using System.Text.Json;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Rest.Events;

/// <summary>
/// The event of a Lambda proxy integration.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
/// </summary>
internal static class ProxyEvent
{
    public static void Write(IBufferWriter<byte> output, RestCall call, ReadOnlySequence<byte> body)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        WriteRequest(json, call);

        var asBase64 = !body.IsEmpty && call.Stage.BinaryTypes.Contains(call.ContentType);
        json.WritePropertyName("body"u8);
        if (body.IsEmpty) json.WriteNullValue();
        else EventBody.WriteValue(json, body, asBase64);
        json.WriteBoolean("isBase64Encoded"u8, asBase64);
        json.WriteEndObject();
    }

    /// <summary>All that an event says of a request but its body.</summary>
    public static void WriteRequest(Utf8JsonWriter json, RestCall call)
    {
        json.WriteString("resource"u8, call.Method!.Resource.Path.Text);
        json.WriteString("path"u8, call.EventPath);
        json.WriteString("httpMethod"u8, call.Request.Method);
        json.WriteHeaders(call.Headers);
        json.WriteQuery(call.Query);
        json.WriteMapOrNull("pathParameters"u8, call.PathParameters);
        json.WriteMapOrNull("stageVariables"u8, call.Stage.Variables);
        json.WriteStartObject("requestContext"u8);
        RequestContextWriter.WriteMembers(json, call);
        json.WriteEndObject();
    }
}
