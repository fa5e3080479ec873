using System.Buffers;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Stages;

/// <summary>
/// What the variables of a stage must satisfy, of a REST API as of an HTTP or WebSocket API: they are put into URLs. How long they may be is
/// all that differs.
/// </summary>
/// <param name="longestName">Most characters of a name.</param>
/// <param name="shortestValue">Least characters of a value.</param>
/// <param name="longestValue">Most characters of a value.</param>
internal sealed class StageVariablesRule(int longestName, int shortestValue, int longestValue)
{
    private const int MostVariables = 100;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> InNames = SearchValues.Create(LettersAndDigits + "_");
    private static readonly SearchValues<char> InValues = SearchValues.Create(LettersAndDigits + "-._~:/?#&=,");

    /// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html</summary>
    public static StageVariablesRule OfRestApis { get; } = new(longestName: 64, shortestValue: 0, longestValue: 512);

    /// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html: it bounds no name.</summary>
    public static StageVariablesRule OfHttpAndWebSocketApis { get; } = new(longestName: int.MaxValue, shortestValue: 1, longestValue: 2048);

    public AwsFailure? Check(IDictionary<string, string>? variables)
    {
        if (variables is null)
        {
            return null;
        }

        if (variables.Count > MostVariables)
        {
            return TooMany;
        }

        foreach (var (name, value) in variables)
        {
            if (name.Length == 0 || name.Length > longestName || name.AsSpan().ContainsAnyExcept(InNames))
            {
                return UnusableName(name);
            }

            if (value.Length < shortestValue || value.Length > longestValue || value.AsSpan().ContainsAnyExcept(InValues))
            {
                return UnusableValue(value);
            }
        }

        return null;
    }

    /// <summary>Our wording: no text of AWS is known.</summary>
    private static AwsFailure TooMany { get; } = BadRequest($"A stage cannot have more than {MostVariables} variables");

    /// <summary>Of REST APIs: https://github.com/serverless/serverless/issues/6133; assumed to be the same elsewhere.</summary>
    private static AwsFailure UnusableName(string name) =>
        BadRequest($"Invalid stage variable name: {name}.  Please use names with only word characters.");

    /// <summary>Of REST APIs: https://github.com/sirceljm/aws-lambda-blog/issues/10, where a quotation mark is missing too; assumed to be the same elsewhere.</summary>
    private static AwsFailure UnusableValue(string value) => BadRequest(
        $"Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.");

    private static AwsFailure BadRequest(string message) => new("BadRequestException", StatusCodes.Status400BadRequest, message);
}
