using System.Text.Json;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.GatewayModel.Tests.Templates;

/// <summary>The cases of tests/parity/templates.</summary>
internal static class TemplateCases
{
    public static JsonElement File(string name) =>
        JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "parity", name))).RootElement;

    public static IEnumerable<JsonElement> Of(string file) => File(file).GetProperty("cases").EnumerateArray();

    public static string TextOf(JsonElement json, string member) => json.GetProperty(member).GetString()!;

    public static MappingInput InputOf(JsonElement json) => new()
    {
        Body = json.TryGetProperty("body", out var body) ? body.GetString() : null,
        PathParameters = Texts(json, "path"),
        QueryString = Texts(json, "querystring"),
        Headers = Texts(json, "header"),
        StageVariables = Texts(json, "stageVariables"),
        Context = json.TryGetProperty("context", out var context) ? context : default,
    };

    private static Dictionary<string, string> Texts(JsonElement json, string member) =>
        json.TryGetProperty(member, out var texts)
            ? texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal)
            : [];
}
