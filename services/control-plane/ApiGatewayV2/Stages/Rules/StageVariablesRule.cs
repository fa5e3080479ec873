using System.Buffers;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;

/// <summary>
/// What a stage's variables must satisfy: they are put into URLs.
/// https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html
/// </summary>
internal static class StageVariablesRule
{
    private const int MostVariables = 100;
    private const int LongestValue = 2048;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> InNames = SearchValues.Create(LettersAndDigits + "_");
    private static readonly SearchValues<char> InValues = SearchValues.Create(LettersAndDigits + "-._~:/?#&=,");

    public static AwsFailure? Check(IDictionary<string, string> variables)
    {
        if (variables.Count > MostVariables)
        {
            return StageFailures.TooManyVariables;
        }

        foreach (var (name, value) in variables)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(InNames))
            {
                return StageFailures.UnusableVariableName(name);
            }

            if (value.Length is 0 or > LongestValue || value.AsSpan().ContainsAnyExcept(InValues))
            {
                return StageFailures.UnusableVariableValue(value);
            }
        }

        return null;
    }
}
