using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>What an integration's response offers.</summary>
internal sealed class ResponseValues(RestCall call, EndpointResponse response, MappedBody body) : IParameterValues
{
    private readonly RequestValues _request = new(call);

    public StringValues Find(ParameterExpression expression) => expression.Source switch
    {
        ParameterSource.Header => Header(expression.Name) is { Count: > 0 } values ? values[^1] : StringValues.Empty,
        ParameterSource.MultiValueHeader => Header(expression.Name),
        ParameterSource.Body => body.Find(expression.BodyPath),
        ParameterSource.Literal or ParameterSource.Context or ParameterSource.StageVariable => _request.Find(expression),
        _ => StringValues.Empty,
    };

    private StringValues Header(string name) => response.Headers.TryGetValue(name, out var values) ? values : StringValues.Empty;
}
