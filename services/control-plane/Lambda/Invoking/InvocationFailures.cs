using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

internal static class InvocationFailures
{
    /// <summary>The words before the second colon are AWS's; the reason is the JSON reader's.</summary>
    public static AwsFailure NotJson(string reason) => LambdaFailures.InvalidContent(
        $"Could not parse request body into json: Could not parse payload into json: {reason}");

    /// <summary>Captured from callers' logs.</summary>
    public static AwsFailure PayloadTooLarge(int length, string invocationType, int limit) => LambdaFailures.TooLarge(
        $"{length} byte payload is too large for the {invocationType} invocation type (limit {limit} bytes)");

    // The rest is our wording.
    public static AwsFailure UnreadableContext { get; } =
        LambdaFailures.InvalidContent("Client context must be a valid Base64-encoded JSON object.");

    public static AwsFailure NoRunner { get; } = LambdaFailures.Service("No lambda-runner answered: the function was not run to its end");
}
