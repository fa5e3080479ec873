using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// YAML as CloudFormation reads it: short forms of functions (<c>!Sub</c>) become their long forms, dates and account ids stay text.
/// Read event by event, so that every scalar is known as it was written, and aliases cannot grow without bound.
/// </summary>
internal sealed class YamlText
{
    private readonly Dictionary<string, JsonNode?> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _parser;
    private int _left = TemplateText.MostValues;

    private YamlText(TextReader text) => _parser = new Parser(text);

    public static JsonNode? Parse(string text)
    {
        try
        {
            return new YamlText(new StringReader(text)).ReadDocument();
        }
        catch (YamlException exception)
        {
            throw TemplateErrors.NotWellFormedYaml(exception.Start.Line, exception.Start.Column);
        }
    }

    private JsonNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        return _parser.TryConsume<DocumentStart>(out _) ? ReadNode(0) : null;
    }

    private JsonNode? ReadNode(int depth)
    {
        Spend(1);
        if (depth > TemplateText.DeepestNesting)
        {
            throw TemplateErrors.TooLarge;
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            var known = _anchors.TryGetValue(alias.Value.Value, out var anchored)
                ? anchored
                : throw TemplateErrors.NotWellFormedYaml(alias.Start.Line, alias.Start.Column);
            Spend(CountOf(known));
            return known?.DeepClone();
        }

        var start = _parser.Accept<NodeEvent>(out var next) ? next : throw TemplateErrors.UnsupportedStructure;
        var value = start switch
        {
            Scalar => ReadScalar(_parser.Consume<Scalar>()),
            SequenceStart => ReadSequence(depth),
            _ => ReadMapping(depth),
        };
        var node = HasTag(start) && start.Tag.Value.StartsWith('!') ? Apply(start.Tag.Value[1..], value) : value;
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node?.DeepClone();
        }

        return node;
    }

    private JsonArray ReadSequence(int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return items;
    }

    private JsonObject ReadMapping(int depth)
    {
        _parser.Consume<MappingStart>();
        var members = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = _parser.Consume<Scalar>().Value;
            var value = ReadNode(depth + 1);
            if (name == "<<")
            {
                Merge(value, members);
            }
            else
            {
                members[name] = value;
            }
        }

        return members;
    }

    private static void Merge(JsonNode? merged, JsonObject into)
    {
        foreach (var source in merged is JsonArray several ? several.OfType<JsonObject>() : [merged as JsonObject ?? []])
        {
            foreach (var (name, value) in source.Where(member => !into.ContainsKey(member.Key)).ToArray())
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    private static JsonObject Apply(string tag, JsonNode? argument) => tag switch
    {
        "Ref" or "Condition" => new JsonObject { [tag] = argument },
        _ => new JsonObject { ["Fn::" + tag] = argument },
    };

    private static bool HasTag(NodeEvent node) => !node.Tag.IsEmpty && !node.Tag.IsNonSpecific;

    private static JsonNode? ReadScalar(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || (HasTag(scalar) && scalar.Tag.Value == "tag:yaml.org,2002:str"))
        {
            return JsonValue.Create(scalar.Value);
        }

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            var text when IsNumber(text, out var number) => JsonValue.Create(number),
            var text => JsonValue.Create(text),
        };
    }

    // A decimal keeps its zeros: 1.0 stays 1.0 as text. Leading zeros are no number's but an account's.
    private static bool IsNumber(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan().TrimStart("+-");
        return digits.Length > 0
            && char.IsAsciiDigit(digits[0])
            && (digits[0] != '0' || digits.Length == 1 || digits[1] == '.')
            && !digits.EndsWith(".")
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private void Spend(int values)
    {
        if ((_left -= values) < 0)
        {
            throw TemplateErrors.TooLarge;
        }
    }

    private static int CountOf(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Sum(member => CountOf(member.Value)),
        JsonArray items => 1 + items.Sum(CountOf),
        _ => 1,
    };
}
