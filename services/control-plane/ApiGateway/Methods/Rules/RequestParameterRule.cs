using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

namespace Gatehouse.ControlPlane.ApiGateway.Methods.Rules;

/// <summary>What the parameters that a method declares must satisfy: <c>method.request.{querystring|path|header}.{name}</c>.</summary>
internal static class RequestParameterRule
{
    private static readonly string[] Locations = ["querystring", "path", "header"];

    public static AwsFailure? Check(IEnumerable<string> parameters)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (!MappingExpression.TryRead(parameter, "method.request.", Locations, out var read))
            {
                return MappingFailures.InvalidParameter(parameter);
            }

            if (!names.Add(read.Name))
            {
                return MethodFailures.ParameterTwice;
            }
        }

        return null;
    }
}
