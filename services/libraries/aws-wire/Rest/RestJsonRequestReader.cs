using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Json;
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

        var sent = JsonDocuments.Read(message, plan, body, blobs);
        RestMembers.ReadInto(message, plan, labels, http);
        if (plan.Payload is { } payload && body.Length > 0)
        {
            payload.SetIn(message, FromPayload(payload, body));
        }

        plan.SentMembers?.SetIn(message, new FieldMask { Paths = { sent } });
        return new ReadRequest(message, blobs);
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
