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
    private readonly Dictionary<(string Document, string Pointer), Dictionary<string, JsonElement>> _children = [];
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
        return TryFollow(target, pointer, out var schema)
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

    private bool TryFollow(string document, string pointer, out JsonElement found)
    {
        found = _documents[document];
        if (pointer.Length == 0) return true;
        if (pointer[0] != '/') return false;

        for (var (start, end) = (0, 0); end < pointer.Length; start = end)
        {
            end = pointer.IndexOf('/', start + 1) is > 0 and var slash ? slash : pointer.Length;
            var name = pointer[(start + 1)..end].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!ChildrenOf(found, (document, pointer[..start])).TryGetValue(name, out found)) return false;
        }

        return true;
    }

    // Looked up by name once per reference, so a model of thousands of definitions is indexed and not searched.
    private Dictionary<string, JsonElement> ChildrenOf(JsonElement parent, (string Document, string Pointer) place)
    {
        if (_children.TryGetValue(place, out var known)) return known;

        var children = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (parent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject()) children[member.Name] = member.Value;
        }
        else if (parent.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in parent.EnumerateArray().Index())
                children[index.ToString(CultureInfo.InvariantCulture)] = item;
        }

        return _children[place] = children;
    }

    private sealed class Reference(SchemaNode target) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation) => target.Validate(value, validation);
    }
}
