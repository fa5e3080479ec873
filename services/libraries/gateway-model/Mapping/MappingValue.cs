using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gatehouse.GatewayModel.Mapping;

/// <summary>
/// What a mapping writes: text, one variable (<c>$request.header.x</c>), or text with variables in braces
/// (<c>/v2/${request.path.id}</c>).
/// </summary>
public sealed class MappingValue
{
    private readonly Part[] _parts;

    private MappingValue(Part[] parts) => _parts = parts;

    /// <summary>The names of its variables, without dollar and braces.</summary>
    public IEnumerable<string> Variables => _parts.Where(part => part.IsVariable).Select(part => part.Text);

    public static bool TryParse(string text, [NotNullWhen(true)] out MappingValue? value)
    {
        value = null;
        var parts = new List<Part>();
        var copied = 0;
        while (true)
        {
            var dollar = text.IndexOf('$', copied);
            if (dollar < 0 || dollar == text.Length - 1) break;

            int end;
            string name;
            if (text[dollar + 1] == '{')
            {
                var closing = text.IndexOf('}', dollar);
                if (closing < 0) return false;

                (name, end) = (text[(dollar + 2)..closing], closing + 1);
            }
            else
            {
                // Without braces a variable reaches to the end: names of headers hold nearly everything.
                (name, end) = (text[(dollar + 1)..], text.Length);
            }

            if (dollar > copied) parts.Add(new(text[copied..dollar], IsVariable: false));
            parts.Add(new(name, IsVariable: true));
            copied = end;
        }

        if (copied < text.Length) parts.Add(new(text[copied..], IsVariable: false));
        value = new MappingValue([.. parts]);
        return true;
    }

    /// <summary>The text; null when a variable has no value, which means that nothing is mapped.</summary>
    public string? Evaluate(Func<string, string?> find)
    {
        if (_parts is [var only]) return only.IsVariable ? find(only.Text) : only.Text;

        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if ((part.IsVariable ? find(part.Text) : part.Text) is not { } value) return null;

            text.Append(value);
        }

        return text.ToString();
    }

    private readonly record struct Part(string Text, bool IsVariable);
}
