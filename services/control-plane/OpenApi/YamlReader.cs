using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>
/// Reads the first document of a YAML text as JSON, by YAML 1.2's core schema: unquoted <c>true</c>, <c>1.0</c> and <c>null</c> are no
/// strings, <c>yes</c> and <c>on</c> are. What aliases would blow up beyond bounds is refused.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 200_000;

    private readonly IParser _parser;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private int _nodes;

    private YamlReader(IParser parser) => _parser = parser;

    public static JsonNode? Read(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        return new YamlReader(parser).ReadNode(depth: 0);
    }

    private JsonNode? ReadNode(int depth)
    {
        if (depth > DeepestNesting || ++_nodes > MostNodes)
        {
            throw new YamlException("The document is nested too deeply or too large.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return ReadAlias(alias);
        }

        var anchor = _parser.Accept<NodeEvent>(out var node) ? node.Anchor : AnchorName.Empty;
        var value = ReadContent(depth);
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = value;
        }

        return value;
    }

    private JsonNode? ReadContent(int depth)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ReadScalar(scalar);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(ReadNode(depth + 1));
            }

            return list;
        }

        _parser.Consume<MappingStart>();
        var members = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            if (!members.TryAdd(key.Value, ReadNode(depth + 1)))
            {
                throw new YamlException(key.Start, key.End, $"The key {key.Value} stands there twice.");
            }
        }

        return members;
    }

    private JsonNode? ReadAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var value))
        {
            throw new YamlException(alias.Start, alias.End, $"There is no anchor {alias.Value}.");
        }

        _nodes += CountOf(value);
        return _nodes > MostNodes ? throw new YamlException("The document is too large.") : value?.DeepClone();
    }

    private static int CountOf(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Sum(member => CountOf(member.Value)),
        JsonArray items => 1 + items.Sum(CountOf),
        _ => 1,
    };

    private static JsonNode? ReadScalar(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str")
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ => IsNumber(text) ? JsonNode.Parse(text) : JsonValue.Create(text),
        };
    }

    // As JSON writes numbers: the text stays as it is, 1.0 does not become 1.
    private static bool IsNumber(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        var digits = text.AsSpan().TrimStart('-');
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1])
            && (digits[0] != '0' || digits.Length == 1 || !char.IsAsciiDigit(digits[1]))
            && !digits.Contains(".e", StringComparison.OrdinalIgnoreCase);
    }
}
