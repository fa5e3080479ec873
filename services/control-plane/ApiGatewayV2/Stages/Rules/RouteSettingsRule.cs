using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;

/// <summary>
/// Settings of single routes are set on routes that there are.
/// https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html
/// </summary>
internal static class RouteSettingsRule
{
    /// <param name="routeKeys">Of the settings that are set now; older ones outlive their route.</param>
    /// <param name="edit">The API.</param>
    public static async Task<AwsFailure?> CheckAsync(ICollection<string> routeKeys, ApiEdit edit)
    {
        if (routeKeys.Count == 0)
        {
            return null;
        }

        var known = (await edit.ListAsync(RouteDocument.Part)).Values.Select(route => route.RouteKey).ToHashSet(StringComparer.Ordinal);
        return routeKeys.FirstOrDefault(key => !known.Contains(key)) is { } missing ? StageFailures.SettingsOfNoRoute(missing) : null;
    }
}
