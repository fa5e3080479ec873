using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.GatewayModel.Parameters;
using Gatehouse.GatewayModel.Selection;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>
/// What selection expressions of routes and integrations may speak of: the event as <c>request.…</c>, and what the integration answered as
/// <c>integration.response.…</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
/// </summary>
/// <param name="event">The event.</param>
/// <param name="body">Its message.</param>
/// <param name="response">Null before the integration has answered.</param>
internal sealed class RouteVariables(RouteEvent @event, MappedBody body, EndpointResponse? response = null) : ISelectionVariables
{
    private const string Request = "request.";
    private const string StatusCode = "integration.response.statuscode";

    public string? Find(string name)
    {
        if (name == StatusCode) return response?.Selection;
        if (name.StartsWith(Request, StringComparison.Ordinal)) return Read("route." + name, ParameterExpression.RouteRequest);

        return name.StartsWith(ParameterExpression.IntegrationResponse, StringComparison.Ordinal)
            ? Read(name, ParameterExpression.IntegrationResponse)
            : Read(name, ParameterExpression.RouteRequest);
    }

    private string? Read(string name, string message)
    {
        if (!ParameterExpression.TryParse(name, message, out var expression)) return null;

        var values = message == ParameterExpression.IntegrationResponse ? OfResponse(expression) : new RouteValues(@event, body).Find(expression);
        return values.Count == 0 ? null : values.ToString();
    }

    private StringValues OfResponse(ParameterExpression expression) => response is null
        ? StringValues.Empty
        : new RouteResponseValues(@event, response, new MappedBody(ContentHandling.TextOf(response.Body))).Find(expression);
}
