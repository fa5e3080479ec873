using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>
/// What a method's request offers. AWS compares header names with their case, which the server does not keep for those that it knows:
/// here any case matches.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="body">Its body, where it was read.</param>
internal sealed class RequestValues(RestCall call, MappedBody? body = null) : IParameterValues
{
    public StringValues Find(ParameterExpression expression) => expression.Source switch
    {
        ParameterSource.Literal => expression.Name,
        ParameterSource.Header => Last(Header(expression.Name)),
        ParameterSource.MultiValueHeader => Header(expression.Name),
        ParameterSource.QueryString => Last(QueryString(expression.Name)),
        ParameterSource.MultiValueQueryString => QueryString(expression.Name),
        ParameterSource.Path => PathParameter(expression.Name),
        ParameterSource.Body => body?.Find(expression.BodyPath) ?? StringValues.Empty,
        ParameterSource.Context => ContextJson.Find(call.Context, expression.Name),
        ParameterSource.StageVariable => call.Stage.Variables.TryGetValue(expression.Name, out var value) ? value : StringValues.Empty,
        _ => StringValues.Empty,
    };

    public StringValues Header(string name)
    {
        foreach (var header in call.Headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Values;
        }

        return StringValues.Empty;
    }

    public StringValues QueryString(string name)
    {
        var values = StringValues.Empty;
        foreach (var parameter in call.Query)
        {
            if (parameter.Name == name) values = StringValues.Concat(values, parameter.Value);
        }

        return values;
    }

    public StringValues PathParameter(string name)
    {
        foreach (var (each, value) in call.PathParameters)
        {
            if (each == name) return value;
        }

        return StringValues.Empty;
    }

    private static StringValues Last(StringValues values) => values.Count > 1 ? values[^1] : values;
}
