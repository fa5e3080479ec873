using System.Text.Json;
using Gatehouse.GatewayModel.Json;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>
/// <c>$input</c>. An empty payload's <c>body</c> and <c>json('$')</c> are <c>{}</c> and its <c>path</c> is null; a payload that is not
/// JSON has neither <c>json</c> nor <c>path</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#input-variable-reference
/// </summary>
internal sealed class InputVariable(MessageBody body, MappingInput input) : TemplateValue
{
    // Searching a large payload is dearer than evaluating an operator.
    private const int CharactersPerStep = 4096;

    public override TemplateValue Property(string name, Rendition rendition) =>
        name == "body" ? new StringValue(body.IsEmpty ? "{}" : body.Text) : Null;

    public override TemplateValue Call(string method, Arguments arguments) => (method, arguments.Count) switch
    {
        ("path", 1) => Path(arguments),
        ("json", 1) => new StringValue(Json(arguments)),
        ("params", 0) => Parameters,
        ("params", 1) => Parameter(arguments.Text(0)),
        ("getBody", 0) => Property("body", arguments.Rendition),
        _ => Null,
    };

    public override void WriteText(ValueWriter writer)
    {
    }

    private MapValue Parameters => new MapValue()
        .With("path", MapValue.OfTexts(input.PathParameters))
        .With("querystring", MapValue.OfTexts(input.QueryString))
        .With("header", MapValue.OfTexts(input.Headers));

    /// <summary>From path, query string or header, in this order; "" when there is none.</summary>
    private StringValue Parameter(string name) =>
        input.PathParameters.TryGetValue(name, out var value)
        || input.QueryString.TryGetValue(name, out value)
        || input.Headers.TryGetValue(name, out value)
            ? new StringValue(value)
            : StringValue.Empty;

    private TemplateValue Path(Arguments arguments)
    {
        if (!TrySelect(arguments, out var path, out var found)) return Null;

        return path.IsDefinite ? JsonValues.Of(found[0]) : JsonValues.ListOf(found);
    }

    private string Json(Arguments arguments)
    {
        if (body.IsEmpty && arguments.Text(0) is "$") return "{}";
        if (!TrySelect(arguments, out var path, out var found)) return "\"\"";

        return path.IsDefinite ? JsonText.Of(found[0]) : JsonText.Of(found);
    }

    // An indefinite path that finds nothing found an empty list; a definite one found nothing.
    private bool TrySelect(Arguments arguments, out JsonPath path, out IReadOnlyList<JsonElement> found)
    {
        (path, found) = (JsonPath.Root, []);
        if (body.Json is not { } json || !arguments.Rendition.Step(1 + (body.Text.Length / CharactersPerStep))) return false;

        if (!JsonPath.TryParseRooted(arguments.Text(0), out var parsed))
        {
            arguments.Rendition.Fail($"'{arguments.Text(0)}' is not a JSONPath.");
            return false;
        }

        path = parsed;
        if (!parsed.TrySelect(json, arguments.Rendition.Limits.Steps, out found))
        {
            arguments.Rendition.Fail(MappingFailureKind.Limit, $"'{arguments.Text(0)}' leads to too many values.");
            return false;
        }

        return arguments.Rendition.Step(1 + found.Count) && (found.Count > 0 || !path.IsDefinite);
    }
}
