using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>
/// Text to parts, by recursive descent: BlockParser tells text from references and directives, DirectiveParser and ReferenceParser read
/// those, ExpressionParser and LiteralParser what stands within them.
/// </summary>
internal static class TemplateParser
{
    public static bool TryParse(
        string name, string text, [NotNullWhen(true)] out ParsedTemplate? template, [NotNullWhen(false)] out MappingFailure? failure)
    {
        (template, failure) = (null, null);
        var cursor = new TemplateCursor(name, text);
        if (text.Length > MappingTemplate.MaxLength)
        {
            cursor.Fail($"It is longer than {MappingTemplate.MaxLength} characters.");
            failure = cursor.Failure!;
            return false;
        }

        if (!BlockParser.TryParseWhole(cursor, out var body))
        {
            failure = cursor.Failure!;
            return false;
        }

        template = new ParsedTemplate(body, cursor.Macros.ToFrozenDictionary(StringComparer.Ordinal), [.. cursor.NotOnAws]);
        return true;
    }
}
