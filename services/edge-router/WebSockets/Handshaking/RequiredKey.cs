using Gatehouse.EdgeRouter.WebSockets.Mapping;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// The API key that a handshake needs where <c>$connect</c> requires one: enabled, and in a usage plan that covers the stage and whose limits it
/// keeps.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
/// </summary>
/// <param name="expression">Where the key is; null where none is required.</param>
internal sealed class RequiredKey(SelectionExpression? expression)
{
    private const string OfAuthorizer = "authorizer.usageIdentifierKey";

    public static RequiredKey None { get; } = new(expression: null);

    /// <summary>Whether the authorizer must be asked first.</summary>
    public bool IsFromAuthorizer { get; } = expression is not null && expression.Text.Contains(OfAuthorizer, StringComparison.Ordinal);

    /// <summary>The status of the refusal; null for who may go on, whose key every later event tells of.</summary>
    public int? Refuse(ConnectCall call)
    {
        if (expression is null) return null;

        var value = expression.Evaluate(new KeyVariables(call));
        if (value.Length == 0 || call.Exchange.Apis.Usage.Find(call.AccountId, call.Region, value) is not { IsEnabled: true } key)
            return StatusCodes.Status403Forbidden;
        if (key.PlanFor(call.ApiId, call.StageName) is not { } plan) return StatusCodes.Status403Forbidden;

        // What is refused counts for no quota.
        if (!plan.TryTake(call.Exchange.ReceivedAt) || !plan.TryCount(call)) return StatusCodes.Status429TooManyRequests;

        call.Show(key);
        return null;
    }

    private sealed class KeyVariables(ConnectCall call) : ISelectionVariables
    {
        public string? Find(string name) => name == $"context.{OfAuthorizer}"
            ? call.Connection.Caller?.UsageIdentifierKey
            : new RouteVariables(call.ToEvent(), new Transforming.MappedBody("")).Find(name);
    }
}
