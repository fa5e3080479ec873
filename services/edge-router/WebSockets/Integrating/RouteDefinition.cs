using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Integrating;

/// <summary>A route with what it calls, as the user defined both, on one stage.</summary>
/// <param name="Api">The API.</param>
/// <param name="Stage">The stage, and what is deployed to it.</param>
/// <param name="Route">The route.</param>
/// <param name="Integration">What it calls.</param>
internal sealed record RouteDefinition(ApiSnapshot Api, StageSnapshot Stage, Route Route, Integration Integration)
{
    /// <summary>AWS's longest and usual timeout.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(29);

    /// <summary>
    /// Whether clients get what the integration answers: the route has a route response, or an expression that selects one. Tools make both;
    /// either counts here.
    /// </summary>
    public bool IsTwoWay => Route.HasRouteResponseSelectionExpression
        || Stage.Deployment.RouteResponses.Any(response => response.RouteId == Route.RouteId);

    /// <summary>In the order in which they were made.</summary>
    public IEnumerable<IntegrationResponse> IntegrationResponses => Stage.Deployment.IntegrationResponses
        .Where(response => response.IntegrationId == Integration.IntegrationId)
        .Select(response => response.IntegrationResponse);

    /// <summary>The integration's URI with the stage's variables in it.</summary>
    public string Uri => StageVariables.Substitute(Integration.IntegrationUri, Stage.Stage.StageVariables);

    /// <summary>POST where nothing else is said: a message has no method of its own.</summary>
    public HttpMethod Method => Integration.IntegrationMethod is "" or "ANY" ? HttpMethod.Post : HttpMethod.Parse(Integration.IntegrationMethod);

    public TimeSpan Timeout => Integration.HasTimeoutInMillis && Integration.TimeoutInMillis < Longest.TotalMilliseconds
        ? TimeSpan.FromMilliseconds(Integration.TimeoutInMillis)
        : Longest;
}
