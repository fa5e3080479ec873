using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.EdgeRouter.WebSockets.Mapping;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.WebSockets.Handshaking;

/// <summary>
/// The headers and query parameters that a handshake must have, none of them blank.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html
/// </summary>
internal sealed class RequiredParameters
{
    private readonly List<ParameterTarget> _required = [];

    /// <param name="requestParameters">The route's: whether each is required.</param>
    public RequiredParameters(IEnumerable<KeyValuePair<string, ParameterConstraints>> requestParameters)
    {
        foreach (var (parameter, constraints) in requestParameters)
        {
            if (constraints.Required && ParameterTarget.TryParse(parameter, ParameterExpression.RouteRequest, out var target)) _required.Add(target);
        }
    }

    public bool AreThere(ConnectCall call)
    {
        if (_required.Count == 0) return true;

        var values = new RouteValues(call.ToEvent(), new MappedBody(""));
        return _required.TrueForAll(parameter => !string.IsNullOrWhiteSpace(ValueOf(values, parameter)));
    }

    private static string ValueOf(RouteValues values, ParameterTarget parameter) => parameter.Place == ParameterPlace.Header
        ? values.Header(parameter.Name).ToString()
        : values.QueryString(parameter.Name).ToString();
}
