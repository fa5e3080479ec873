using System.Collections;
using System.Globalization;
using System.Xml;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Query;

/// <summary>Writes answers and failures of the query protocol as XML.</summary>
internal static class QueryResponseWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    public static Task WriteAsync(
        HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken) =>
        SendAsync(http, StatusCodes.Status200OK, xml =>
        {
            xml.WriteStartElement(operation.Name + "Response", operation.Service.Traits.XmlNamespace);
            if (response is not Empty)
            {
                xml.WriteStartElement(operation.Name + "Result");
                WriteMembers(xml, response);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("ResponseMetadata");
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }, cancellationToken);

    public static Task WriteFailureAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken) =>
        SendAsync(http, failure.HttpStatus, xml =>
        {
            xml.WriteStartElement("ErrorResponse", service.Traits.XmlNamespace);
            xml.WriteStartElement("Error");
            xml.WriteElementString("Type", failure.HttpStatus >= 500 ? "Receiver" : "Sender");
            xml.WriteElementString("Code", failure.Code);
            xml.WriteElementString("Message", failure.Message);
            xml.WriteEndElement();
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
        }, cancellationToken);

    private static async Task SendAsync(HttpResponse http, int status, Action<XmlWriter> write, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        http.StatusCode = status;
        http.ContentType = "text/xml";
        http.ContentLength = buffer.Length;
        await http.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
    }

    private static void WriteMembers(XmlWriter xml, IMessage message)
    {
        foreach (var member in MessagePlan.Of(message.Descriptor).Members)
        {
            if (!member.Traits.AlwaysShown && !member.IsPresentIn(message))
            {
                continue;
            }

            if (member.Traits.Flattened)
            {
                WriteItems(xml, member, member.ValueIn(message)!, member.WireName);
            }
            else
            {
                WriteElement(xml, member.WireName, member, member.ValueIn(message)!);
            }
        }
    }

    private static void WriteElement(XmlWriter xml, string name, MemberPlan member, object value)
    {
        xml.WriteStartElement(name);
        WriteValue(xml, member, value);
        xml.WriteEndElement();
    }

    /// <summary>A list's items or a map's entries, each under a name.</summary>
    private static void WriteItems(XmlWriter xml, MemberPlan member, object items, string name)
    {
        if (items is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                xml.WriteStartElement(name);
                xml.WriteElementString(QueryNames.Key(member), (string)entry.Key);
                WriteElement(xml, QueryNames.Value(member), member, entry.Value!);
                xml.WriteEndElement();
            }

            return;
        }

        foreach (var item in (IList)items)
        {
            WriteElement(xml, name, member, item!);
        }
    }

    private static void WriteValue(XmlWriter xml, MemberPlan member, object value)
    {
        switch (value)
        {
            case IDictionary map: WriteItems(xml, member, map, "entry"); break;
            case IList list: WriteItems(xml, member, list, QueryNames.Item(member)); break;
            case Timestamp time: xml.WriteString(Timestamps.Iso8601(time)); break;
            case IMessage message: WriteMembers(xml, message); break;
            case bool truth: xml.WriteString(truth ? "true" : "false"); break;
            case ByteString bytes: xml.WriteString(bytes.ToBase64()); break;
            default: xml.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }
}
