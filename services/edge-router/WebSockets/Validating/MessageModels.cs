using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.EdgeRouter.WebSockets.Mapping;
using Gatehouse.GatewayModel.Schemas;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.EdgeRouter.WebSockets.Validating;

/// <summary>
/// The models that a route's messages must fit: the one under the key that the route's expression selects, else <c>$default</c>. A message for
/// which there is none does not fit.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-request-validation.html
/// </summary>
/// <param name="expression">The route's modelSelectionExpression.</param>
/// <param name="models">By their keys; null for a model that takes nothing because it is no schema.</param>
internal sealed class MessageModels(SelectionExpression expression, IReadOnlyDictionary<string, JsonSchema?> models)
{
    private const string Default = "$default";

    /// <param name="message">Has the body.</param>
    /// <param name="violations">What is wrong with it, for access logs, in the form that REST APIs tell templates; null where there is no model to hold it to.</param>
    public bool Fit(RouteEvent message, out string? violations)
    {
        violations = null;
        var body = ContentHandling.TextOf(message.Body);
        var key = expression.Evaluate(new RouteVariables(message, new MappedBody(body)));
        if (!(models.TryGetValue(key, out var model) || models.TryGetValue(Default, out model)) || model is null) return false;

        var found = model.Validate(body);
        if (found.Count == 0) return true;

        violations = $"[{string.Join(", ", found)}]";
        return false;
    }
}
