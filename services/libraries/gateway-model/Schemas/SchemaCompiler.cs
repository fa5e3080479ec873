using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>
/// Schema text to nodes. A node is known by its document and its JSON pointer before its keywords are compiled, which is what lets
/// references be circular.
/// </summary>
internal sealed class SchemaCompiler(Func<string, string?> models)
{
    private const string Itself = "";

    private readonly Dictionary<string, JsonElement> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Pointer), SchemaNode> _nodes = [];
    private string? _failure;

    public bool TryCompile(string text, [NotNullWhen(true)] out SchemaNode? root, [NotNullWhen(false)] out string? failure)
    {
        root = null;
        if (TryLoad(Itself, text)) root = Compile(_documents[Itself], Itself, pointer: "");
        failure = _failure;
        if (failure is not null) root = null;
        return root is not null;
    }

    public SchemaNode Fail(string failure)
    {
        _failure ??= failure;
        return new SchemaNode();
    }

    /// <summary>The node of a schema at a place in a document.</summary>
    public SchemaNode Compile(JsonElement schema, string document, string pointer)
    {
        if (_nodes.TryGetValue((document, pointer), out var known)) return known;
        if (schema.ValueKind != JsonValueKind.Object) return Fail($"'#{pointer}' is not a schema.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Fail("Its references lead too deep.");

        var node = new SchemaNode();
        _nodes[(document, pointer)] = node;
        if (schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            // Beside $ref draft 4 ignores all other keywords.
            node.Complete([new Reference(Resolve(reference.GetString()!, document))]);
        }
        else
        {
            node.Complete([.. new SchemaPlace(this, schema, document, pointer).Keywords()]);
        }

        return node;
    }

    private SchemaNode Resolve(string reference, string document)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? reference : reference[..hash];
        var pointer = hash < 0 ? "" : reference[(hash + 1)..];
        var target = address.Length == 0 ? document : address;
        if (!_documents.ContainsKey(target) && (models(target) is not { } text || !TryLoad(target, text)))
            return Fail($"'{reference}' refers to a model that is not there.");

        pointer = Uri.UnescapeDataString(pointer).TrimEnd('/');
        return TryFollow(_documents[target], pointer, out var schema)
            ? Compile(schema, target, pointer)
            : Fail($"'{reference}' refers to nothing.");
    }

    private bool TryLoad(string document, string text)
    {
        using var json = JsonText.TryParse(text);
        if (json is null) Fail("It is not JSON.");
        else _documents[document] = json.RootElement.Clone();
        return json is not null;
    }

    private static bool TryFollow(JsonElement document, string pointer, out JsonElement found)
    {
        found = document;
        if (pointer.Length == 0) return true;
        if (pointer[0] != '/') return false;

        foreach (var part in pointer[1..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var member)) found = member;
            else if (found.ValueKind == JsonValueKind.Array
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < found.GetArrayLength()) found = found[index];
            else return false;
        }

        return true;
    }

    private sealed class Reference(SchemaNode target) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation) => target.Validate(value, validation);
    }
}
