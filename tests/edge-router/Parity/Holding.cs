using System.Text.Json.Nodes;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>
/// What a case says of an object: values by their paths, slashes between names, as <c>requestContext/http/path</c>. Null stands for a member that is
/// not there, <c>"null"</c> as a text of its own is written <c>[null]</c>.
/// </summary>
internal static class Holding
{
    public static void ShouldHold(JsonNode? actual, JsonObject? expected)
    {
        if (expected is null)
        {
            actual.ShouldBeNull();
            return;
        }

        actual.ShouldNotBeNull();
        foreach (var (path, value) in expected)
        {
            var found = TryFind(actual, path, out var member);
            if (value is null) found.ShouldBeFalse($"{path} is {member?.ToJsonString()}");
            else if (value is JsonArray { Count: 1 } only && only[0] is null) (found && member is null).ShouldBeTrue($"{path} is no null");
            else JsonNode.DeepEquals(member, value).ShouldBeTrue($"{path} is {member?.ToJsonString() ?? "missing"}, not {value.ToJsonString()}");
        }
    }

    private static bool TryFind(JsonNode from, string path, out JsonNode? member)
    {
        member = from;
        foreach (var name in path.Split('/'))
        {
            if (member is not JsonObject parent || !parent.TryGetPropertyValue(name, out member)) return false;
        }

        return true;
    }
}
