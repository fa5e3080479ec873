using System.Text;
using System.Xml;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Xml;

/// <summary>
/// Reads a request of the rest-xml protocol. A streamed payload is left out: it is uploaded ahead of the operation. Documents come from
/// anyone: no document types, no entities, bounded length and depth.
/// </summary>
internal static class RestXmlRequestReader
{
    private const int LongestDocument = 8 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static IMessage Read(
        WireOperation operation, IReadOnlyDictionary<string, string> labels, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var plan = MessagePlan.Of(operation.Request);
        var message = plan.NewMessage();
        RestMembers.ReadInto(message, plan, labels, http);
        if (plan.Payload is { IsStreamed: false } payload && body.Length > 0)
        {
            payload.SetIn(message, payload.IsStructure ? ReadDocument(payload.WireName, MessagePlan.Of(payload.Element.MessageType), body) : Encoding.UTF8.GetString(body.Span));
        }
        else if (plan is { Payload: null, RootElement.Length: > 0 } && body.Length > 0)
        {
            message.MergeFrom(ReadDocument(plan.RootElement, plan, body).ToByteArray());
        }

        return message;
    }

    private static IMessage ReadDocument(string root, MessagePlan plan, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, Settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != root)
            {
                throw new MalformedRequestException($"The document is no {root}.");
            }

            return new XmlShapeReader(xml).ReadStructure(plan);
        }
        catch (XmlException exception)
        {
            throw new MalformedRequestException(exception.Message);
        }
    }
}
