using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>A schema being compiled: what its keywords read of it.</summary>
internal sealed class SchemaPlace(SchemaCompiler compiler, JsonElement schema, string document, string pointer)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(250);

    public IEnumerable<ISchemaKeyword> Keywords() =>
    [
        .. AnyTypeKeywords.Of(this),
        .. NumberKeywords.Of(this),
        .. StringKeywords.Of(this),
        .. ArrayKeywords.Of(this),
        .. ObjectKeywords.Of(this),
        .. CombiningKeywords.Of(this),
    ];

    public bool Has(string keyword, out JsonElement value) => schema.TryGetProperty(keyword, out value);

    public bool HasText(string keyword, [NotNullWhen(true)] out string? text)
    {
        text = Has(keyword, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is not null;
    }

    public bool IsTrue(string keyword) => Has(keyword, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A count or length; a keyword with anything else is a failure.</summary>
    public bool HasCount(string keyword, out int count)
    {
        count = 0;
        if (!Has(keyword, out var value)) return false;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number is >= 0 and <= int.MaxValue)
        {
            count = (int)number;
            return true;
        }

        compiler.Fail($"'{keyword}' is not a count.");
        return false;
    }

    public bool HasNumber(string keyword, out JsonElement number)
    {
        if (!Has(keyword, out number)) return false;
        if (number.ValueKind == JsonValueKind.Number) return true;

        compiler.Fail($"'{keyword}' is not a number.");
        return false;
    }

    public bool HasSchema(string keyword, [NotNullWhen(true)] out SchemaNode? node)
    {
        node = Has(keyword, out var value) && value.ValueKind == JsonValueKind.Object
            ? compiler.Compile(value, document, $"{pointer}/{Escaped(keyword)}")
            : null;
        return node is not null;
    }

    public bool HasSchemas(string keyword, [NotNullWhen(true)] out IReadOnlyList<SchemaNode>? nodes)
    {
        nodes = Has(keyword, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, i) => compiler.Compile(item, document, $"{pointer}/{keyword}/{i}"))]
            : null;
        return nodes is not null;
    }

    /// <summary>
    /// A keyword whose members are schemas: properties, patternProperties, dependencies (those that are). Of two with one name the last
    /// counts.
    /// </summary>
    public IReadOnlyList<(string Name, SchemaNode Node)> MemberSchemas(string keyword) =>
        Has(keyword, out var value) && value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject()
                .Reverse()
                .DistinctBy(static member => member.Name)
                .Where(member => member.Value.ValueKind == JsonValueKind.Object)
                .Select(member =>
                    (member.Name, compiler.Compile(member.Value, document, $"{pointer}/{keyword}/{Escaped(member.Name)}")))]
            : [];

    /// <summary>An ECMA 262 pattern, found anywhere in a text.</summary>
    public Regex Pattern(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.ECMAScript, PatternTime);
        }
        catch (ArgumentException)
        {
            return Lenient(pattern);
        }
    }

    // .NET's ECMAScript mode refuses some of what ECMAScript allows, such as lookbehinds and unicode classes.
    private Regex Lenient(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (ArgumentException)
        {
            compiler.Fail($"'{pattern}' is not a regular expression.");
            return new Regex("", RegexOptions.None, PatternTime);
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
