using System.Buffers;
using Gatehouse.EdgeRouter.Integrating.Lambda;

namespace Gatehouse.EdgeRouter.Rest.Events;

/// <summary>
/// The event of a Lambda proxy integration.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
/// </summary>
internal static class ProxyEvent
{
    public static void Write(IBufferWriter<byte> output, RestRequest request, ReadOnlySequence<byte> body)
    {
        using var json = EventJson.WriterTo(output);
        json.WriteStartObject();
        json.WriteString("resource"u8, request.Matched!.Resource.Path.Text);
        json.WriteString("path"u8, request.Path);
        json.WriteString("httpMethod"u8, request.Method);
        json.WriteHeaders(request.Headers);
        json.WriteQuery(request.Query);
        json.WriteMapOrNull("pathParameters"u8, request.PathParameters);
        json.WriteMapOrNull("stageVariables"u8, request.Stage.Variables);
        json.WriteStartObject("requestContext"u8);
        RequestContextWriter.WriteMembers(json, request);
        json.WriteEndObject();

        var asBase64 = !body.IsEmpty && request.Stage.BinaryTypes.Contains(request.ContentType);
        json.WritePropertyName("body"u8);
        if (body.IsEmpty) json.WriteNullValue();
        else EventBody.WriteValue(json, body, asBase64);
        json.WriteBoolean("isBase64Encoded"u8, asBase64);
        json.WriteEndObject();
    }
}
