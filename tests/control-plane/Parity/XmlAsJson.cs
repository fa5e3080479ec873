using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>An answer of the query protocol as the JSON that it would be: so that one form of case serves all protocols.</summary>
internal static class XmlAsJson
{
    public static JsonNode Read(string xml) => Of(XDocument.Parse(xml).Root!);

    private static JsonNode Of(XElement element)
    {
        var children = element.Elements().ToArray();
        if (children.Length == 0)
        {
            return JsonValue.Create(element.Value);
        }

        return children.All(child => child.Name.LocalName == "member")
            ? new JsonArray([.. children.Select(Of)])
            : new JsonObject(children.Select(child => KeyValuePair.Create(child.Name.LocalName, (JsonNode?)Of(child))));
    }
}
