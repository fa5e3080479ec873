using System.Text.Json;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>The variables <c>request.body.{JSONPath}</c> over a message that is JSON.</summary>
public sealed class RequestBodyVariables(JsonElement body) : ISelectionVariables
{
    private const string Body = "request.body";

    public string? Find(string name)
    {
        if (!name.StartsWith(Body, StringComparison.Ordinal)) return null;

        var path = name.AsSpan(Body.Length).TrimStart('.');
        return JsonPath.TryParse(path, out var parsed) && parsed.TryFind(body, out var value) ? SelectionText.Of(value) : null;
    }
}
