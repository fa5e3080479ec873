using System.Collections;
using System.Globalization;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Xml;

/// <summary>Writes the answers of the rest-xml protocol.</summary>
internal static class RestXmlResponseWriter
{
    public static Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, CancellationToken cancellationToken)
    {
        var plan = MessagePlan.Of(response.Descriptor);
        http.StatusCode = operation.Http.Status;
        foreach (var member in plan.Members)
        {
            if (member.IsPresentIn(response))
            {
                WriteOutsideBody(http, member, member.ValueIn(response)!);
            }
        }

        var xmlNamespace = operation.Service.Traits.XmlNamespace;
        if (plan.Payload is { } payload)
        {
            return WritePayloadAsync(http, payload, response, xmlNamespace, cancellationToken);
        }

        if (plan.RootElement.Length == 0 || HttpMethods.IsHead(http.HttpContext.Request.Method))
        {
            return Task.CompletedTask;
        }

        return XmlDocumentWriter.SendAsync(http, xml =>
        {
            var writer = new XmlShapeWriter(xml);
            xml.WriteStartElement(plan.RootElement, xmlNamespace);
            if (!plan.IsWrapper)
            {
                writer.WriteMembers(response);
            }
            else if (plan.Members[0].IsPresentIn(response) && plan.Members[0].ValueIn(response) is not "")
            {
                writer.WriteValue(plan.Members[0], plan.Members[0].ValueIn(response)!);
            }

            xml.WriteEndElement();
        }, cancellationToken);
    }

    private static async Task WritePayloadAsync(
        HttpResponse http, MemberPlan payload, IMessage response, string xmlNamespace, CancellationToken cancellationToken)
    {
        switch (payload.IsPresentIn(response) ? payload.ValueIn(response) : null)
        {
            case null or Content:
                break;
            case string text:
                http.ContentType = "application/json";
                await http.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
                break;
            case IMessage document:
                await XmlDocumentWriter.SendAsync(http, xml =>
                {
                    xml.WriteStartElement(payload.WireName, xmlNamespace);
                    new XmlShapeWriter(xml).WriteMembers(document);
                    xml.WriteEndElement();
                }, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"No writer for the payload {payload.Field.FullName}.");
        }
    }

    private static void WriteOutsideBody(HttpResponse http, MemberPlan member, object value)
    {
        switch (member.Location)
        {
            case Location.Header:
                http.Headers[member.WireName] = HeaderText(member, value);
                break;
            case Location.StatusCode:
                http.StatusCode = (int)value;
                break;
            case Location.HeaderPrefix:
                foreach (DictionaryEntry entry in (IDictionary)value)
                {
                    http.Headers[member.WireName + entry.Key] = (string)entry.Value!;
                }

                break;
        }
    }

    private static string HeaderText(MemberPlan member, object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        Timestamp time when member.Traits.TimestampFormat == TimestampFormat.Iso8601 => Timestamps.Iso8601InMilliseconds(time),
        Timestamp time => Timestamps.HttpDate(time),
        IList list => string.Join(',', list.Cast<object>()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No header text for {member.Field.FullName}."),
    };
}
