using System.Globalization;
using Gatehouse.Aws.Traits;
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
        foreach (var member in plan.Members)
        {
            switch (member.Location)
            {
                case Location.Path:
                    member.SetIn(message, FromText(member, labels[member.WireName]));
                    break;
                case Location.QueryString:
                    ReadTexts(message, member, http.Query[member.WireName]);
                    break;
                case Location.Header:
                    ReadTexts(message, member, http.Headers[member.WireName]);
                    break;
                case Location.Payload when body.Length > 0:
                    member.SetIn(message, FromPayload(member, body));
                    break;
            }
        }

        plan.SentMembers?.SetIn(message, new FieldMask { Paths = { sent } });
        return new ReadRequest(message, blobs);
    }

    private static void ReadTexts(IMessage message, MemberPlan member, Microsoft.Extensions.Primitives.StringValues texts)
    {
        if (member.IsList)
        {
            var list = (System.Collections.IList)member.ValueIn(message)!;
            foreach (var text in texts)
            {
                list.Add(FromText(member, text ?? ""));
            }
        }
        else if (texts.Count > 0)
        {
            member.SetIn(message, FromText(member, texts[0] ?? ""));
        }
    }

    private static object FromPayload(MemberPlan member, ReadOnlyMemory<byte> body) => member.Element.FieldType switch
    {
        FieldType.Bytes => UnsafeByteOperations.UnsafeWrap(body),
        FieldType.String => System.Text.Encoding.UTF8.GetString(body.Span),
        _ => throw new InvalidOperationException($"No reader for the payload {member.Field.FullName}."),
    };

    internal static object FromText(MemberPlan member, string text) => member.Element.FieldType switch
    {
        FieldType.String => text,
        FieldType.Bool when bool.TryParse(text, out var value) => value,
        FieldType.Int32 when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Message when member.IsTimestamp && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var time) => Timestamp.FromDateTimeOffset(time),
        FieldType.Bytes when System.Buffers.Text.Base64.IsValid(text) => ByteString.FromBase64(text),
        _ => throw new MalformedRequestException($"The value of {member.WireName} is not a valid {member.Element.FieldType.ToString().ToLowerInvariant()}."),
    };
}

/// <summary>A request as read, with the contents that must be uploaded before it is passed on.</summary>
public sealed record ReadRequest(IMessage Message, IReadOnlyList<PendingBlob> Blobs);
