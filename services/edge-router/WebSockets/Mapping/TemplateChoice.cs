using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>
/// Templates by the keys that a template selection expression chooses from; the key <c>$default</c> stands for all others. Without an
/// expression <c>$default</c>, JSON's or the only one is taken (unconfirmed; AWS's sample of a mock has a template for
/// <c>application/json</c> and no expression).
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html
/// </summary>
internal sealed class TemplateChoice
{
    private const string Default = "$default";

    private readonly SelectionExpression? _expression;
    private readonly Dictionary<string, MappingTemplate> _templates = new(StringComparer.Ordinal);

    private TemplateChoice(SelectionExpression? expression) => _expression = expression;

    public bool IsEmpty => _templates.Count == 0;

    public static bool TryCompile(
        string expression,
        IEnumerable<KeyValuePair<string, string>> templates,
        [NotNullWhen(true)] out TemplateChoice? choice,
        [NotNullWhen(false)] out string? reason)
    {
        choice = null;
        SelectionExpression? selection = null;
        if (expression.Length > 0 && !SelectionExpression.TryParse(expression, out selection))
        {
            reason = $"'{expression}' is no selection expression";
            return false;
        }

        var compiled = new TemplateChoice(selection);
        foreach (var (key, text) in templates)
        {
            if (!MappingTemplate.TryParse(key, text, out var template, out var failure))
            {
                reason = failure.ToString();
                return false;
            }

            compiled._templates[key] = template;
        }

        choice = compiled;
        reason = null;
        return true;
    }

    /// <summary>Null where none is for what the expression says.</summary>
    public MappingTemplate? Find(ISelectionVariables variables)
    {
        if (_templates.Count == 0) return null;
        if (_expression is not null) return _templates.GetValueOrDefault(_expression.Evaluate(variables)) ?? _templates.GetValueOrDefault(Default);

        return _templates.GetValueOrDefault(Default)
            ?? _templates.GetValueOrDefault(MediaType.Json)
            ?? (_templates.Count == 1 ? _templates.Values.First() : null);
    }
}
