using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>What every Java object offers, less what leads to its class: templates come from users.</summary>
internal static class SharedMethods
{
    public static TemplateValue Call(TemplateValue target, string name, Arguments arguments) => (name, arguments.Count) switch
    {
        ("toString", 0) => new StringValue(target.ToText(arguments.Rendition)),
        ("equals", 1) => BooleanValue.Of(target.EqualTo(arguments[0], arguments.Rendition)),
        _ => TemplateValue.Null,
    };
}
