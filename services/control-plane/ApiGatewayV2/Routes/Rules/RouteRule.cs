using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.GatewayModel.Selection;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;

/// <summary>What a route must satisfy within its API.</summary>
internal static class RouteRule
{
    /// <summary>Fills in what AWS shows on every route.</summary>
    public static void Complete(Route route)
    {
        if (!route.HasApiKeyRequired)
        {
            route.ApiKeyRequired = false;
        }

        if (!route.HasAuthorizationType)
        {
            route.AuthorizationType = AuthorizationTypes.None;
        }
    }

    public static async Task<AwsFailure?> CheckAsync(Route route, ApiEdit edit) =>
        RouteKeyRule.Check(route.RouteKey, edit.IsWebSocket)
        ?? await CheckKeyIsFreeAsync(route, edit)
        ?? CheckModelSelection(route)
        ?? (route.ApiKeyRequired && !edit.IsWebSocket ? RouteFailures.ApiKeyOnHttp : null)
        ?? await RouteTarget.CheckAsync(route.Target, edit)
        ?? await RouteAuthorizationRule.CheckAsync(route, edit);

    private static AwsFailure? CheckModelSelection(Route route) =>
        SelectionExpression.TryParse(route.ModelSelectionExpression, out _) ? null : RouteFailures.UnusableModelSelection;

    private static async Task<AwsFailure?> CheckKeyIsFreeAsync(Route route, ApiEdit edit)
    {
        var others = (await edit.ListAsync(RouteDocument.Part)).Values.Where(other => other.RouteId != route.RouteId);
        return others.Any(other => RouteKeyRule.AreSame(other.RouteKey, route.RouteKey, edit.IsWebSocket))
            ? RouteFailures.KeyTaken(route.RouteKey)
            : null;
    }
}
