using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>Whether JSON holds what is expected of it. Objects may hold more; lists are equal; <c>"*"</c> is any value, <c>"~[a-z]+"</c> whatever matches that.</summary>
internal static class JsonSubset
{
    public static void Of(JsonNode? actual, JsonNode? expected, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                actual.ShouldBeOfType<JsonObject>(path);
                foreach (var (name, value) in members)
                {
                    Of(actual.AsObject()[name], value, $"{path}.{name}");
                }

                if (members.Count == 0)
                {
                    actual.AsObject().ShouldBeEmpty(path);
                }

                break;
            case JsonArray items:
                actual.ShouldBeOfType<JsonArray>(path).Count.ShouldBe(items.Count, path);
                for (var index = 0; index < items.Count; index++)
                {
                    Of(actual[index], items[index], $"{path}[{index}]");
                }

                break;
            case JsonValue any when any.ToJsonString() == "\"*\"":
                actual.ShouldNotBeNull(path);
                break;
            case JsonValue pattern when pattern.TryGetValue<string>(out var text) && text.StartsWith('~'):
                actual.ShouldNotBeNull(path);
                actual.ToString().ShouldMatch($"^(?:{text[1..]})$", path);
                break;
            default:
                JsonNode.DeepEquals(actual, expected).ShouldBeTrue($"{path}: {actual?.ToJsonString()} instead of {expected?.ToJsonString()}");
                break;
        }
    }
}
