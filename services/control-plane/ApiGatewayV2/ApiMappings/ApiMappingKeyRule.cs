using System.Buffers;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;

/// <summary>
/// Which paths a mapping may stand for: one level or several, or none.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
/// </summary>
internal static class ApiMappingKeyRule
{
    private const int LongestKey = 300;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789$-_.+!*'()/");

    public static AwsFailure? Check(string key)
    {
        if (key.Length > LongestKey)
        {
            return ApiMappingFailures.TooLong;
        }

        if (key.StartsWith('/') || key.Contains("//", StringComparison.Ordinal))
        {
            return ApiMappingFailures.SlashInFront;
        }

        if (key.EndsWith('/'))
        {
            return ApiMappingFailures.SlashAtEnd;
        }

        return key.AsSpan().ContainsAnyExcept(Characters) ? ApiMappingFailures.UnusableCharacter : null;
    }
}
