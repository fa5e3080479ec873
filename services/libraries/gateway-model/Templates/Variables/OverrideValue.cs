using Gatehouse.GatewayModel.Templates.Rendering;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>
/// A map of <c>$context.requestOverride</c> or <c>responseOverride</c> that remembers what this template assigned. "An override may only
/// be applied to each parameter once. Trying to override the same parameter multiple times will result in 5XX responses."
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
/// </summary>
internal sealed class OverrideValue(string name) : MapValue
{
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);

    /// <summary>What an earlier template assigned is visible and may be assigned again.</summary>
    public OverrideValue Holding(IReadOnlyDictionary<string, IReadOnlyList<string>> earlier)
    {
        foreach (var (key, values) in earlier)
            With(key, values is [var only] ? new StringValue(only) : new ListValue([.. values.Select(value => new StringValue(value))]));
        return this;
    }

    public override TemplateValue Replace(string key, TemplateValue value, Rendition rendition) =>
        value is MapValue || _assigned.Add(key)
            ? base.Replace(key, value, rendition)
            : rendition.Fail($"{name}.{key} may be overridden once only.");

    /// <summary>Each parameter with its text or texts; maps are not parameters.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts(Rendition rendition)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries)
        {
            texts[key] = value is ListValue list
                ? [.. list.Elements.Select(element => element.ToText(rendition))]
                : [value.ToText(rendition)];
        }

        return texts;
    }
}
