using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>Cases that are data, in tests/parity/http-api and tests/parity/rest-api (as <c>rest/…</c>). Change behaviour by changing the case first.</summary>
internal static class ParityCases
{
    public static IEnumerable<JsonObject> In(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "parity", file);
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Disallow };
        return JsonNode.Parse(File.ReadAllText(path), documentOptions: options)!["cases"]!.AsArray().Select(each => each!.AsObject());
    }

    public static JsonObject Named(string file, string name) => In(file).Single(each => (string)each["name"]! == name);
}
