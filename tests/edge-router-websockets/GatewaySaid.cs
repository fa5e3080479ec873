using System.Text.Json.Nodes;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>What the gateway itself says, byte for byte: the ids in it are fresh and have AWS's form.</summary>
internal static class GatewaySaid
{
    private const string Id = "^[A-Za-z0-9_-]{15}=$";

    /// <param name="heard">The frame, or the body of a refusal.</param>
    /// <param name="expected">The same with names between angle brackets for its ids.</param>
    /// <param name="known">Ids that are known.</param>
    public static void ShouldBe(string heard, string expected, params (string Name, string Value)[] known)
    {
        foreach (var (name, value) in known) expected = expected.Replace($"<{name}>", value, StringComparison.Ordinal);
        foreach (var (name, value) in JsonNode.Parse(heard)!.AsObject())
        {
            if (name != "message") ((string)value!).ShouldMatch(Id);
            expected = expected.Replace($"<{name}>", (string)value!, StringComparison.Ordinal);
        }

        heard.ShouldBe(expected);
    }
}
