using Gatehouse.GatewayModel.Templates.Methods;

namespace Gatehouse.GatewayModel.Templates.Values;

internal sealed class BooleanValue : TemplateValue
{
    private readonly bool _value;

    private BooleanValue(bool value) => _value = value;

    public static BooleanValue True { get; } = new(value: true);

    public static BooleanValue False { get; } = new(value: false);

    public override bool IsTrue => _value;

    public static BooleanValue Of(bool value) => value ? True : False;

    public override TemplateValue Call(string method, Arguments arguments) => SharedMethods.Call(this, method, arguments);

    public override void WriteText(ValueWriter writer) => writer.Append(_value ? "true" : "false");

    public override void WriteJson(ValueWriter writer) => WriteText(writer);
}
