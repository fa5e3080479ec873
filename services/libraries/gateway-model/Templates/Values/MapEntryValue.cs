using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>One of a map's <c>entrySet()</c>.</summary>
internal sealed class MapEntryValue(string key, TemplateValue value) : TemplateValue
{
    public override TemplateValue Property(string name, Rendition rendition) => name switch
    {
        "key" => new StringValue(key),
        "value" => value,
        _ => Null,
    };

    public override TemplateValue Call(string method, Arguments arguments) => method switch
    {
        "getKey" => new StringValue(key),
        "getValue" => value,
        _ => SharedMethods.Call(this, method, arguments),
    };

    public override void WriteText(ValueWriter writer)
    {
        writer.Append(key);
        writer.Append("=");
        writer.Text(value);
    }
}
