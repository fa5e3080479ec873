using Gatehouse.GatewayModel.Json;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>
/// <c>$util</c>. Anything else asked of it is null: AWS names these six and ignores the rest.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#util-template-reference
/// </summary>
internal sealed class UtilVariable : TemplateValue
{
    public static UtilVariable Instance { get; } = new();

    public override TemplateValue Call(string method, Arguments arguments)
    {
        if (arguments.Count != 1) return Null;

        return method switch
        {
            "escapeJavaScript" => EscapeJavaScript(arguments),
            "parseJson" => ParseJson(arguments.Text(0), arguments.Rendition),
            "urlEncode" => new StringValue(FormEncoding.Encode(arguments.Text(0))),
            "urlDecode" => new StringValue(FormEncoding.Decode(arguments.Text(0))),
            "base64Encode" => new StringValue(Base64Text.Encode(arguments.Text(0))),
            "base64Decode" => new StringValue(Base64Text.Decode(arguments.Text(0))),
            _ => Null,
        };
    }

    public override void WriteText(ValueWriter writer)
    {
    }

    private static StringValue EscapeJavaScript(Arguments arguments) =>
        new(arguments[0] is NullValue ? "null" : JavaScriptText.Escape(arguments.Text(0)));

    private static TemplateValue ParseJson(string text, Rendition rendition)
    {
        if (!rendition.Step(1 + (text.Length / 64))) return Null;
        if (text.Length == 0) return Null;

        using var document = JsonText.TryParse(text);
        return document is null
            ? rendition.Fail("$util.parseJson was given a text that is not JSON.")
            : JsonValues.Of(document.RootElement);
    }
}
