using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>Members of a document that are left out where there is nothing to say.</summary>
internal static class WrittenMembers
{
    public static void AddText(this JsonObject written, string name, string text)
    {
        if (text.Length > 0)
        {
            written[name] = text;
        }
    }

    public static void AddTexts(this JsonObject written, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            written[name] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
        }
    }

    /// <summary>In the order of their names: two exports of the same are equal.</summary>
    public static void AddPairs(this JsonObject written, string name, IDictionary<string, string> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        var members = new JsonObject();
        foreach (var (key, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            members[key] = value;
        }

        written[name] = members;
    }
}
