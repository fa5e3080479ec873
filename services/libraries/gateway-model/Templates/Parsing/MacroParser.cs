using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Templates.Directives;
using Gatehouse.GatewayModel.Templates.Expressions;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>Reads macros' definitions and calls, which AWS does not have and emulators do.</summary>
internal static class MacroParser
{
    /// <summary>The definition itself renders nothing; the macro can be called anywhere in the template.</summary>
    public static bool TryParseDefinition(TemplateCursor cursor, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        cursor.NotOnAws.Add("#macro");
        if (!cursor.SkipAfterBlanks("(")) return cursor.FailAtCurrent("The '(' of #macro");

        cursor.SkipBlanks();
        var name = cursor.ReadName(mayHaveHyphens: false);
        if (name.Length == 0) return cursor.FailAtCurrent("The name of #macro");
        if (!TryReadParameters(cursor, out var parameters)) return false;

        cursor.SkipRestOfBlankLine();
        if (!BlockParser.TryParseToEnd(cursor, "macro", out var content)) return false;

        cursor.Macros[name] = new Macro(name, parameters, content);
        part = new Block([]);
        return true;
    }

    /// <summary>A word that is no directive: the call of a macro if there turns out to be one, else text.</summary>
    public static bool TryParseCall(TemplateCursor cursor, string word, int start, [NotNullWhen(true)] out ITemplatePart? part)
    {
        part = null;
        var line = cursor.Line;
        var hasBody = word[0] == '@';
        IReadOnlyList<TemplateExpression> arguments = [];
        if (IsCalled(cursor) && !TryReadArguments(cursor, out arguments)) return false;

        Block? body = null;
        if (hasBody && !BlockParser.TryParseToEnd(cursor, word, out body)) return false;

        part = new MacroCall(word.TrimStart('@'), arguments, body, cursor.Since(start), line);
        return true;
    }

    // A parenthesis after a blank is as often text, as in "#1 (first)" and "#todo (later)".
    private static bool IsCalled(TemplateCursor cursor) => cursor.Current == '(';

    private static bool TryReadParameters(TemplateCursor cursor, out List<MacroParameter> parameters)
    {
        parameters = [];
        while (!cursor.SkipAfterBlanks(")"))
        {
            if (cursor.Skip(",")) continue;
            if (!ReferenceParser.TryParseExpected(cursor, out var reference)) return false;
            if (reference.BareName is not { } name) return cursor.Fail("A parameter of #macro is a variable, not a part of one.");

            TemplateExpression? value = null;
            if (cursor.SkipAfterBlanks("=") && !ExpressionParser.TryParseOperand(cursor, out value)) return false;

            parameters.Add(new MacroParameter(name, value));
        }

        return true;
    }

    private static bool TryReadArguments(TemplateCursor cursor, out IReadOnlyList<TemplateExpression> arguments)
    {
        var read = new List<TemplateExpression>();
        arguments = read;
        cursor.Skip("(");
        while (!cursor.SkipAfterBlanks(")"))
        {
            if (cursor.Skip(",")) continue;
            if (!ExpressionParser.TryParseArgument(cursor, out var argument)) return false;

            read.Add(argument);
        }

        cursor.SkipRestOfBlankLine();
        return true;
    }
}
