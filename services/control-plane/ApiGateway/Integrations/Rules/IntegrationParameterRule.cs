using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

namespace Gatehouse.ControlPlane.ApiGateway.Integrations.Rules;

/// <summary>
/// What the parameters that an integration maps must satisfy: they go to its path, query or headers, and what comes out of the method
/// request is declared by the method.
/// </summary>
internal static class IntegrationParameterRule
{
    private static readonly string[] Targets = ["path", "querystring", "header"];

    public static AwsFailure? Check(IDictionary<string, string> parameters, Method method)
    {
        foreach (var (target, source) in parameters)
        {
            if (!MappingExpression.TryRead(target, "integration.request.", Targets, out _))
            {
                return MappingFailures.InvalidParameter(target);
            }

            if (CheckSource(source, method) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static AwsFailure? CheckSource(string source, Method method)
    {
        if (MappingExpression.IsIndependent(source) || MappingExpression.IsRequestBody(source))
        {
            return null;
        }

        if (!MappingExpression.TryReadRequestParameter(source, out var parameter))
        {
            return MappingFailures.InvalidExpression(source);
        }

        var declared = parameter.Location.Replace("multivalue", "", StringComparison.Ordinal);
        return method.RequestParameters.ContainsKey($"method.request.{declared}.{parameter.Name}")
            ? null
            : MappingFailures.InvalidParameter(source);
    }
}
