using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>
/// What an event offers to parameters. Headers and query are the handshake's: only <c>$connect</c> has them.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html
/// </summary>
internal sealed class RouteValues(Events.RouteEvent @event, MappedBody body) : IParameterValues
{
    public StringValues Find(ParameterExpression expression) => expression.Source switch
    {
        ParameterSource.Literal => expression.Name,
        ParameterSource.Header => Last(Header(expression.Name)),
        ParameterSource.MultiValueHeader => Header(expression.Name),
        ParameterSource.QueryString => Last(QueryString(expression.Name)),
        ParameterSource.MultiValueQueryString => QueryString(expression.Name),
        ParameterSource.Body => body.Find(expression.BodyPath),
        ParameterSource.Context => ContextJson.Find(@event.ContextJson, expression.Name),
        ParameterSource.StageVariable => @event.Stage.Variables.TryGetValue(expression.Name, out var value) ? value : StringValues.Empty,
        _ => StringValues.Empty,
    };

    /// <summary>Its name in any case.</summary>
    public StringValues Header(string name)
    {
        foreach (var header in @event.Headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Values;
        }

        return StringValues.Empty;
    }

    public StringValues QueryString(string name)
    {
        foreach (var (each, values) in @event.Query)
        {
            if (each == name) return values;
        }

        return StringValues.Empty;
    }

    private static StringValues Last(StringValues values) => values.Count > 1 ? values[^1] : values;
}
