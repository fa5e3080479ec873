using System.Buffers;
using System.Text;
using System.Text.Json;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>
/// The variables over a message's body: all of it as text, or what a JSONPath leads to. Of more than 100 KB AWS cuts the end off before it looks,
/// which leaves no JSON; recursive descent and filters it does not have.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
/// </summary>
internal sealed class MessageBody
{
    private const int MostJsonBytes = 100 * 1024;

    private readonly string _root;
    private readonly string _text;
    private readonly JsonElement? _json;

    /// <param name="root"><c>request.body</c> or <c>response.body</c>.</param>
    /// <param name="body">The bytes.</param>
    public MessageBody(string root, ReadOnlySequence<byte> body)
    {
        _root = root;
        _text = Encoding.UTF8.GetString(body);
        _json = body.Length <= MostJsonBytes ? Parse(_text) : null;
    }

    /// <summary>Null for what is not there, and for whatever is no variable of this body.</summary>
    public string? Find(string name)
    {
        if (name == _root) return _text.Length > 0 ? _text : null;
        if (!name.StartsWith(_root, StringComparison.Ordinal) || _json is not { } json) return null;

        var path = name.AsSpan(_root.Length).TrimStart('.');
        if (path.Contains("..", StringComparison.Ordinal) || path.Contains("?(", StringComparison.Ordinal)) return null;

        return JsonPath.TryParse(path, out var parsed) && parsed.TryFind(json, out var value) && value.ValueKind != JsonValueKind.Null
            ? SelectionText.Of(value)
            : null;
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
