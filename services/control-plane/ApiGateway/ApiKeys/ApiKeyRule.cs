using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>What the value of a key must satisfy.</summary>
internal static class ApiKeyRule
{
    private const int ShortestValue = 20;
    private const int LongestValue = 128;

    public static AwsFailure? Check(string value) => value.Length switch
    {
        < ShortestValue => ApiKeyFailures.TooShort,
        > LongestValue => ApiKeyFailures.TooLong,
        _ => null,
    };
}
