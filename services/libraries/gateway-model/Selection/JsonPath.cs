using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Gatehouse.GatewayModel.Selection;

/// <summary>
/// The part of JSONPath that leads to one value: <c>a.b</c>, <c>a['b c']</c>, <c>a[0]</c>. Wildcards, filters and recursive descent, which
/// lead to several, are not part of it.
/// </summary>
public sealed class JsonPath
{
    private readonly Step[] _steps;

    private JsonPath(Step[] steps) => _steps = steps;

    /// <param name="text">Without the leading <c>$.</c>, as it follows <c>$request.body.</c>; empty means the whole document.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out JsonPath? path)
    {
        path = null;
        var steps = new List<Step>();
        while (!text.IsEmpty)
        {
            if (!TryReadStep(ref text, out var step)) return false;

            steps.Add(step);
            if (text is ['.', not '[', ..]) text = text[1..];
            else if (text is not ([] or ['[', ..])) return false;
        }

        path = new JsonPath([.. steps]);
        return true;
    }

    /// <summary>The value that the path leads to from a document's root.</summary>
    public bool TryFind(JsonElement root, out JsonElement value)
    {
        value = root;
        foreach (var (name, index) in _steps)
        {
            if (name is not null)
            {
                if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value)) return false;
            }
            else
            {
                if (value.ValueKind != JsonValueKind.Array || index >= value.GetArrayLength()) return false;

                value = value[index];
            }
        }

        return true;
    }

    private static bool TryReadStep(ref ReadOnlySpan<char> text, out Step step)
    {
        step = default;
        if (text[0] == '[')
        {
            var closing = text.IndexOf(']');
            if (closing < 0 || !TryParseBracket(text[1..closing], out step)) return false;

            text = text[(closing + 1)..];
            return true;
        }

        var end = text.IndexOfAny('.', '[');
        var name = end < 0 ? text : text[..end];
        text = text[name.Length..];
        step = new Step(name.ToString(), Index: -1);
        return !name.IsEmpty && name is not "*";
    }

    private static bool TryParseBracket(ReadOnlySpan<char> inner, out Step step)
    {
        step = default;
        if (inner is ['\'', .. var single, '\''] && !single.IsEmpty) step = new Step(single.ToString(), Index: -1);
        else if (inner is ['"', .. var twice, '"'] && !twice.IsEmpty) step = new Step(twice.ToString(), Index: -1);
        else if (int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) step = new Step(Name: null, index);
        else return false;

        return true;
    }

    private readonly record struct Step(string? Name, int Index);
}
