using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>
/// A list. One that came out of JSON prints as JSON with all that is in it, one that the template made prints as Java's lists do: AWS's
/// JSON library prints its own arrays, Velocity's literals are plain ArrayLists.
/// </summary>
internal sealed class ListValue(List<TemplateValue> items, bool fromJson = false) : TemplateValue
{
    public List<TemplateValue> Elements => items;

    public override IReadOnlyList<TemplateValue> Items => items;

    public override TemplateValue Property(string name, Rendition rendition) =>
        name is "empty" ? BooleanValue.Of(items.Count == 0) : Null;

    public override TemplateValue Call(string method, Arguments arguments) => ListMethods.Call(this, method, arguments);

    public override TemplateValue At(TemplateValue index, Rendition rendition) =>
        TryPlace(index, out var place) ? items[place] : Null;

    public override void Put(TemplateValue key, TemplateValue value, Rendition rendition)
    {
        if (TryPlace(key, out var place)) items[place] = value;
    }

    public override void WriteText(ValueWriter writer)
    {
        if (fromJson) WriteJson(writer);
        else writer.Joined("[", items, "]", ", ", static (w, item) => w.Text(item));
    }

    public override void WriteJson(ValueWriter writer) => writer.Joined("[", items, "]", ",", static (w, item) => w.Json(item));

    private bool TryPlace(TemplateValue index, out int place)
    {
        place = 0;
        if (index is not IntegerValue number || number.AsInteger < -items.Count || number.AsInteger >= items.Count) return false;

        place = (int)(number.AsInteger < 0 ? number.AsInteger + items.Count : number.AsInteger);
        return true;
    }
}
