using Gatehouse.EdgeRouter.Rest.Mapping;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>
/// The parameters that a request must have, none of them blank.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
/// </summary>
internal sealed class RequiredParameters : IRequestCheck
{
    private readonly List<ParameterTarget> _required = [];

    /// <param name="requestParameters">The method's: whether each is required.</param>
    public RequiredParameters(IEnumerable<KeyValuePair<string, bool>> requestParameters)
    {
        foreach (var (parameter, isRequired) in requestParameters.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (isRequired && ParameterTarget.TryParse(parameter, ParameterExpression.MethodRequest, out var target)) _required.Add(target);
        }
    }

    public ValueTask<RestFailure?> CheckAsync(RestCall call)
    {
        List<string>? missing = null;
        var values = new RequestValues(call);
        foreach (var parameter in _required)
        {
            if (string.IsNullOrWhiteSpace(ValueOf(values, parameter))) (missing ??= []).Add(parameter.Name);
        }

        return new(missing is null ? null : RestFailures.MissingParameters(missing));
    }

    private static string ValueOf(RequestValues values, ParameterTarget parameter) => parameter.Place switch
    {
        ParameterPlace.Header => values.Header(parameter.Name).ToString(),
        ParameterPlace.QueryString => values.QueryString(parameter.Name).ToString(),
        _ => values.PathParameter(parameter.Name).ToString(),
    };
}
