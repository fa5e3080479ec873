using System.Collections;
using System.Globalization;
using System.Xml;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.AwsWire.Xml;

/// <summary>Writes a message's members as the content of an XML element that is open. Absent members are left out.</summary>
internal sealed class XmlShapeWriter(XmlWriter xml)
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    public void WriteMembers(IMessage message)
    {
        var plan = MessagePlan.Of(message.Descriptor);
        foreach (var member in plan.Members)
        {
            if (member.Traits.XmlAttribute && member.IsPresentIn(message))
            {
                WriteAttribute(member.WireName, Convert.ToString(member.ValueIn(message), CultureInfo.InvariantCulture)!);
            }
        }

        foreach (var member in plan.Members)
        {
            if (member.Location == Location.Body && !member.Traits.XmlAttribute && (member.Traits.AlwaysShown || member.IsPresentIn(message)))
            {
                WriteMember(member, member.ValueIn(message)!);
            }
        }
    }

    /// <summary>One value as the element's text or content.</summary>
    public void WriteValue(MemberPlan member, object value)
    {
        switch (value)
        {
            case Timestamp time: xml.WriteString(Timestamps.Iso8601InMilliseconds(time)); break;
            case IMessage message: WriteMembers(message); break;
            case bool truth: xml.WriteString(truth ? "true" : "false"); break;
            case ByteString bytes: xml.WriteString(bytes.ToBase64()); break;
            case string text: xml.WriteString(text); break;
            case IFormattable number: xml.WriteString(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"No writer for {member.Field.FullName}.");
        }
    }

    private void WriteMember(MemberPlan member, object value)
    {
        if (member.IsMap)
        {
            WriteMap(member, (IDictionary)value);
        }
        else if (member.IsList)
        {
            WriteList(member, (IList)value);
        }
        else
        {
            WriteElement(member.WireName, member, value);
        }
    }

    private void WriteList(MemberPlan member, IList items)
    {
        var traits = member.Traits;
        if (!traits.Flattened)
        {
            xml.WriteStartElement(member.WireName);
        }

        var name = traits.Flattened ? member.WireName : traits.ItemName.Length > 0 ? traits.ItemName : "member";
        foreach (var item in items)
        {
            WriteElement(name, member, item!);
        }

        if (!traits.Flattened)
        {
            xml.WriteEndElement();
        }
    }

    private void WriteMap(MemberPlan member, IDictionary entries)
    {
        var traits = member.Traits;
        if (!traits.Flattened)
        {
            xml.WriteStartElement(member.WireName);
        }

        foreach (DictionaryEntry entry in entries)
        {
            xml.WriteStartElement(traits.Flattened ? member.WireName : "entry");
            xml.WriteElementString(traits.KeyName.Length > 0 ? traits.KeyName : "key", (string)entry.Key);
            WriteElement(traits.ValueName.Length > 0 ? traits.ValueName : "value", member, entry.Value!);
            xml.WriteEndElement();
        }

        if (!traits.Flattened)
        {
            xml.WriteEndElement();
        }
    }

    private void WriteElement(string name, MemberPlan member, object value)
    {
        xml.WriteStartElement(name);
        WriteValue(member, value);
        xml.WriteEndElement();
    }

    // The one attribute that AWS's models have is XML Schema's: xsi:type.
    private void WriteAttribute(string name, string value)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            xml.WriteAttributeString(name, value);
        }
        else
        {
            xml.WriteAttributeString(name[..colon], name[(colon + 1)..], SchemaInstance, value);
        }
    }
}
