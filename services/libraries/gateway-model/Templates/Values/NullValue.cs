using Gatehouse.GatewayModel.Templates.Methods;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>
/// What is undefined, missing or null. On AWS it behaves as an empty string does: it prints nothing, #if takes it for true, it equals
/// both $null and "", and isEmpty() of it is true. Recorded from AWS in localstack/airspeed, tests/test_templating.snapshot.json
/// (test_if_statement_considers_None_to_be_truthy, test_unmatched_name_does_not_get_substituted), 2023-08-13.
/// </summary>
internal sealed class NullValue : TemplateValue
{
    private NullValue()
    {
    }

    public static NullValue Instance { get; } = new();

    public override TemplateValue Call(string method, Arguments arguments) => method switch
    {
        "isEmpty" => BooleanValue.True,
        "equals" => BooleanValue.Of(arguments.Count == 1 && EqualTo(arguments[0], arguments.Rendition)),
        _ => Null,
    };

    public override bool EqualTo(TemplateValue other, Rendering.Rendition rendition) => other is NullValue or StringValue { Text: "" };

    public override void WriteText(ValueWriter writer) => writer.Append(writer.IsNested ? "null" : "");

    public override void WriteJson(ValueWriter writer) => writer.Append("null");
}
