using System.Text.Json;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Rest;

/// <summary>
/// Reads a request of the rest-json protocol: labels, query, headers and document each give their members.
/// See https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html.
/// </summary>
internal static class RestJsonRequestReader
{
    public static ReadRequest Read(
        WireOperation operation, IReadOnlyDictionary<string, string> labels, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var plan = MessagePlan.Of(operation.Request);
        var message = plan.NewMessage();
        var blobs = new List<PendingBlob>();

        var sent = ReadBody(message, plan, body, blobs);
        RestMembers.ReadInto(message, plan, labels, http);
        if (plan.Payload is { } payload && body.Length > 0)
        {
            payload.SetIn(message, FromPayload(payload, body));
        }

        plan.SentMembers?.SetIn(message, new FieldMask { Paths = { sent } });
        return new ReadRequest(message, blobs);
    }

    private static List<string> ReadBody(IMessage message, MessagePlan plan, ReadOnlyMemory<byte> body, List<PendingBlob> blobs)
    {
        if (plan.Payload is not null || plan.Body.Count == 0 || body.Length == 0)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return new JsonShapeReader(blobs).ReadInto(message, plan, json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new MalformedRequestException($"The request body is not valid JSON: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            // JSON by its grammar, but a text in it is no Unicode: half a surrogate pair, or bytes that are no UTF-8.
            throw new MalformedRequestException($"The request body holds text that is not valid: {exception.Message}");
        }
    }

    private static object FromPayload(MemberPlan member, ReadOnlyMemory<byte> body) => member.Element.FieldType switch
    {
        FieldType.Bytes => UnsafeByteOperations.UnsafeWrap(body),
        FieldType.String => System.Text.Encoding.UTF8.GetString(body.Span),
        _ => throw new InvalidOperationException($"No reader for the payload {member.Field.FullName}."),
    };
}

/// <summary>A request as read, with the contents that must be uploaded before it is passed on.</summary>
public sealed record ReadRequest(IMessage Message, IReadOnlyList<PendingBlob> Blobs);
