using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>
/// A selection expression: text with variables, written <c>$request.body.action</c> or <c>${request.body.action}</c>; <c>\$</c> is a
/// dollar. Evaluated once: a value that looks like a variable stays as it is.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
/// </summary>
public sealed class SelectionExpression
{
    private static readonly FrozenSet<string> Roots =
        FrozenSet.Create(StringComparer.Ordinal, "request", "integration", "context", "stageVariables");

    private readonly Part[] _parts;

    private SelectionExpression(string text, Part[] parts) => (Text, _parts) = (text, parts);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out SelectionExpression? expression)
    {
        expression = null;
        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '$')
            {
                literal.Append('$');
                i += 2;
            }
            else if (text[i] != '$')
            {
                literal.Append(text[i++]);
            }
            else
            {
                if (!TryReadVariable(text.AsSpan(i + 1), out var name, out var length)) return false;

                if (literal.Length > 0) parts.Add(new Part(literal.ToString(), IsVariable: false));
                literal.Clear();
                parts.Add(new Part(name, IsVariable: true));
                i += 1 + length;
            }
        }

        if (literal.Length > 0) parts.Add(new Part(literal.ToString(), IsVariable: false));
        expression = new SelectionExpression(text, [.. parts]);
        return true;
    }

    /// <summary>The text with each variable's value in its place.</summary>
    public string Evaluate(ISelectionVariables variables)
    {
        if (_parts is [var only]) return ValueOf(only, variables);

        var text = new StringBuilder();
        foreach (var part in _parts) text.Append(ValueOf(part, variables));
        return text.ToString();
    }

    private static string ValueOf(Part part, ISelectionVariables variables) =>
        part.IsVariable ? variables.Find(part.Text) ?? "" : part.Text;

    private static bool TryReadVariable(ReadOnlySpan<char> text, out string name, out int length)
    {
        if (text is ['{', ..])
        {
            var closing = text.IndexOf('}');
            name = closing < 0 ? "" : text[1..closing].ToString();
            length = closing + 1;
        }
        else
        {
            length = LengthOfBareName(text);
            name = text[..length].ToString();
        }

        return Roots.Contains(name.Split('.', '[')[0]);
    }

    // Without braces a variable ends where its path cannot go on: in `$request.method $request.path` at the blank.
    private static int LengthOfBareName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '_' or '-')
            {
                length++;
            }
            else
            {
                var bracket = text[length] == '[' ? text[length..].IndexOf(']') : -1;
                if (bracket < 0) break;

                length += bracket + 1;
            }
        }

        return length;
    }

    private readonly record struct Part(string Text, bool IsVariable);
}
