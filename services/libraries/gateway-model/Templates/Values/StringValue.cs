using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

internal sealed class StringValue(string text) : TemplateValue
{
    public static StringValue Empty { get; } = new("");

    public string Text => text;

    public override string ToText(Rendition rendition) => text;

    public override TemplateValue Property(string name, Rendition rendition) =>
        name is "empty" ? BooleanValue.Of(text.Length == 0) : Null;

    public override TemplateValue Call(string method, Arguments arguments) => StringMethods.Call(this, method, arguments);

    public override bool EqualTo(TemplateValue other, Rendition rendition) => other switch
    {
        StringValue same => string.Equals(text, same.Text, StringComparison.Ordinal),
        NullValue => text.Length == 0,
        _ => base.EqualTo(other, rendition),
    };

    public override void WriteText(ValueWriter writer) => writer.Append(text);

    public override void WriteJson(ValueWriter writer) => writer.AppendJsonString(text);
}
