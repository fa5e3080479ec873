using System.Text.Json.Nodes;

namespace Gatehouse.EdgeRouterWebSockets.Tests;

/// <summary>Recorded facts about AWS, kept as data with their sources.</summary>
internal static class ParityCases
{
    public static TheoryData<string> NamesIn(string file) => [.. Cases(file).Select(@case => (string)@case!["name"]!)];

    public static JsonNode Find(string file, string name) => Cases(file).Single(@case => (string)@case!["name"]! == name)!;

    private static JsonArray Cases(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", file)))!["cases"]!.AsArray();
}
