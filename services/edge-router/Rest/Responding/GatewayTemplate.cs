using System.Buffers;
using System.Text;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>
/// A gateway response's body: text with <c>$context.x</c>, <c>$stageVariables.x</c> and <c>$method.request…</c> in it. Not Velocity: a
/// gateway response knows substitution only, and what is no variable stays as it is.
/// </summary>
internal sealed class GatewayTemplate
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly List<(string Text, ParameterExpression? Variable)> _parts = [];

    public GatewayTemplate(string text)
    {
        var literal = 0;
        for (var dollar = text.IndexOf('$'); dollar >= 0; dollar = text.IndexOf('$', dollar + 1))
        {
            var name = NameAt(text, dollar + 1, out var end);
            if (!ParameterExpression.TryParse(name, ParameterExpression.MethodRequest, out var variable)) continue;

            _parts.Add((text[literal..dollar], variable));
            literal = end;
        }

        _parts.Add((text[literal..], null));
    }

    public string Render(IParameterValues values)
    {
        var rendered = new StringBuilder();
        foreach (var (text, variable) in _parts)
        {
            rendered.Append(text);
            if (variable is not null) rendered.Append(values.Find(variable).ToString());
        }

        return rendered.ToString();
    }

    private static string NameAt(string text, int start, out int end)
    {
        var rest = text.AsSpan(start);
        if (rest is ['{', ..] && rest.IndexOf('}') is > 0 and var brace)
        {
            end = start + brace + 1;
            return rest[1..brace].ToString();
        }

        var length = rest.IndexOfAnyExcept(NameCharacters);
        var name = (length < 0 ? rest : rest[..length]).TrimEnd('.');
        end = start + name.Length;
        return name.ToString();
    }
}
