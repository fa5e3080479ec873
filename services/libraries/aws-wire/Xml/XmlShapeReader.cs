using System.Collections;
using System.Xml;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Xml;

/// <summary>Reads the XML element on which the reader stands into a message by its plan. Unknown elements are skipped, as AWS does.</summary>
internal sealed class XmlShapeReader(XmlReader xml)
{
    private const int MaxDepth = 32;
    private const int MaxItems = 10_000;

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    public IMessage ReadStructure(MessagePlan plan)
    {
        var message = plan.NewMessage();
        foreach (var member in plan.Members)
        {
            if (member.Traits.XmlAttribute && AttributeOf(member.WireName) is { } text)
            {
                member.SetIn(message, RestMembers.FromText(member, text));
            }
        }

        ForEachChild(name =>
        {
            if (plan.Body.TryGetValue(name, out var member))
            {
                ReadMember(message, member);
            }
            else
            {
                xml.Skip();
            }
        });
        return message;
    }

    private void ReadMember(IMessage message, MemberPlan member)
    {
        var traits = member.Traits;
        if (member.IsMap)
        {
            // No service that speaks rest-xml sends a map inside a document.
            throw new MalformedRequestException($"{member.WireName} cannot be read.");
        }

        if (!member.IsList)
        {
            member.SetIn(message, ReadValue(member));
            return;
        }

        var list = (IList)member.ValueIn(message)!;
        if (traits.Flattened)
        {
            Add(list, member);
            return;
        }

        var itemName = traits.ItemName.Length > 0 ? traits.ItemName : "member";
        ForEachChild(name =>
        {
            if (name == itemName)
            {
                Add(list, member);
            }
            else
            {
                xml.Skip();
            }
        });
    }

    private void Add(IList list, MemberPlan member)
    {
        if (list.Count == MaxItems)
        {
            throw new MalformedRequestException($"There are more than {MaxItems} elements {member.WireName}.");
        }

        list.Add(ReadValue(member));
    }

    private object ReadValue(MemberPlan member)
    {
        if (member.IsStructure)
        {
            return ReadStructure(MessagePlan.Of(member.Element.MessageType));
        }

        var text = xml.ReadElementContentAsString();
        return member.Element.FieldType == FieldType.String ? text : RestMembers.FromText(member, text.Trim());
    }

    /// <summary>Visits each child element; the visitor leaves the reader behind the child.</summary>
    private void ForEachChild(Action<string> visit)
    {
        if (xml.Depth > MaxDepth)
        {
            throw new MalformedRequestException($"The document is deeper than {MaxDepth} elements.");
        }

        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.ReadStartElement();
        while (xml.MoveToContent() != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                visit(xml.LocalName);
            }
            else if (!xml.Read())
            {
                return;
            }
        }

        xml.ReadEndElement();
    }

    private string? AttributeOf(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? xml.GetAttribute(name) : xml.GetAttribute(name[(colon + 1)..], SchemaInstance);
    }
}
