using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>What a method was called with.</summary>
internal sealed class Arguments(IReadOnlyList<TemplateValue> values, Rendition rendition)
{
    public Rendition Rendition => rendition;

    public int Count => values.Count;

    public TemplateValue this[int index] => values[index];

    public string Text(int index) => values[index].ToText(rendition);

    /// <summary>An argument that must be a whole number from one bound to another, as an index must.</summary>
    public bool TryInteger(int index, int from, int to, out int integer)
    {
        integer = 0;
        if (values[index] is not IntegerValue number)
        {
            rendition.Fail($"'{Text(index)}' is not a whole number.");
            return false;
        }

        if (number.AsInteger < from || number.AsInteger > to)
        {
            rendition.Fail($"Index {number.AsInteger} is out of bounds: from {from} to {to}.");
            return false;
        }

        integer = (int)number.AsInteger;
        return true;
    }
}
