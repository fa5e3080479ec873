using System.Text.RegularExpressions;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

namespace Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;

/// <summary>
/// What an integration's response must satisfy: it sets headers that the method's response of the same status declares.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html
/// </summary>
internal static class IntegrationResponseRule
{
    private static readonly string[] Targets = ["header"];
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public static AwsFailure? Check(IntegrationResponse response, Method method) =>
        CheckPattern(response.SelectionPattern) ?? TemplateRule.Check(response.ResponseTemplates) ?? CheckParameters(response, method);

    private static AwsFailure? CheckPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout);
            return null;
        }
        catch (ArgumentException)
        {
            return MappingFailures.UnusablePattern(pattern);
        }
    }

    private static AwsFailure? CheckParameters(IntegrationResponse response, Method method)
    {
        if (response.ResponseParameters.Count == 0)
        {
            return null;
        }

        if (!method.MethodResponses.TryGetValue(response.StatusCode, out var declared))
        {
            return MappingFailures.NoMethodResponse;
        }

        foreach (var (target, source) in response.ResponseParameters)
        {
            if (!MappingExpression.TryRead(target, "method.response.", Targets, out _) || !declared.ResponseParameters.ContainsKey(target))
            {
                return MappingFailures.InvalidParameter(target);
            }

            if (!IsSource(source))
            {
                return MappingFailures.InvalidExpression(source);
            }
        }

        return null;
    }

    private static bool IsSource(string expression) =>
        MappingExpression.IsIndependent(expression)
        || MappingExpression.IsResponseHeader(expression)
        || MappingExpression.IsResponseBody(expression);
}
