using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates.Expressions;
using Gatehouse.GatewayModel.Templates.References;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>Reads <c>$name.property.method(arguments)[index]</c>, <c>$!name</c>, <c>${name}</c> and <c>$!{name}</c>.</summary>
internal static class ReferenceParser
{
    /// <summary>Whether a reference begins here; a dollar before anything else is text.</summary>
    public static bool IsReference(TemplateCursor cursor)
    {
        if (cursor.Current != '$') return false;

        var ahead = cursor.PeekAt(1) == '!' ? 2 : 1;
        if (cursor.PeekAt(ahead) == '{') ahead++;
        return char.IsAsciiLetter(cursor.PeekAt(ahead));
    }

    /// <summary>A reference where nothing else may stand, after blanks.</summary>
    public static bool TryParseExpected(TemplateCursor cursor, [NotNullWhen(true)] out Reference? reference)
    {
        reference = null;
        cursor.SkipBlanks();
        return IsReference(cursor) ? TryParse(cursor, out reference) : cursor.FailAtCurrent("A variable");
    }

    public static bool TryParse(TemplateCursor cursor, [NotNullWhen(true)] out Reference? reference)
    {
        reference = null;
        var line = cursor.Line;
        cursor.Skip("$");
        cursor.Skip("!");
        var braced = cursor.Skip("{");
        var name = cursor.ReadName(mayHaveHyphens: true);
        if (!TryParseSteps(cursor, out var steps)) return false;
        if (braced && !cursor.Skip("}")) return cursor.FailAtCurrent($"The '}}' of ${{{name}");

        reference = new Reference(name, steps, line);
        return true;
    }

    private static bool TryParseSteps(TemplateCursor cursor, out List<IReferenceStep> steps)
    {
        steps = [];
        while (true)
        {
            if (cursor.Current == '.' && char.IsAsciiLetter(cursor.PeekAt(1)))
            {
                cursor.Skip(".");
                var name = cursor.ReadName(mayHaveHyphens: true);
                if (!TryParseArguments(cursor, out var arguments)) return false;

                steps.Add(arguments is null ? new PropertyStep(name) : new CallStep(name, arguments));
            }
            else if (cursor.Skip("["))
            {
                if (!ExpressionParser.TryParse(cursor, out var index)) return false;
                if (!cursor.SkipAfterBlanks("]")) return cursor.FailAtCurrent("The ']' of an index");

                steps.Add(new IndexStep(index));
            }
            else
            {
                return true;
            }
        }
    }

    /// <param name="arguments">Null when no parenthesis follows.</param>
    private static bool TryParseArguments(TemplateCursor cursor, out List<TemplateExpression>? arguments)
    {
        arguments = null;
        if (!cursor.Skip("(")) return true;

        arguments = [];
        if (cursor.SkipAfterBlanks(")")) return true;

        do
        {
            if (!ExpressionParser.TryParseArgument(cursor, out var argument)) return false;

            arguments.Add(argument);
        }
        while (cursor.SkipAfterBlanks(","));

        return cursor.SkipAfterBlanks(")") || cursor.FailAtCurrent("The ')' of a call");
    }
}
