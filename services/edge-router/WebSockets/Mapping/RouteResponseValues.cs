using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>What an endpoint's answer offers to parameters and expressions.</summary>
internal sealed class RouteResponseValues(RouteEvent @event, EndpointResponse response, MappedBody body) : IParameterValues
{
    public StringValues Find(ParameterExpression expression) => expression.Source switch
    {
        ParameterSource.Header => Header(expression.Name) is { Count: > 0 } values ? values[^1] : StringValues.Empty,
        ParameterSource.MultiValueHeader => Header(expression.Name),
        ParameterSource.Body => body.Find(expression.BodyPath),
        ParameterSource.Literal or ParameterSource.Context or ParameterSource.StageVariable => new RouteValues(@event, body).Find(expression),
        _ => StringValues.Empty,
    };

    private StringValues Header(string name) => response.Headers.TryGetValue(name, out var values) ? values : StringValues.Empty;
}
