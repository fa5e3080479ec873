using Gatehouse.AwsWire.Failures;
using Gatehouse.ServiceDefaults.Functions;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

internal static class InvocationFailures
{
    public static AwsFailure Of(EventRefusal refusal) =>
        refusal.IsTooLarge ? LambdaFailures.TooLarge(refusal.Message) : LambdaFailures.InvalidContent(refusal.Message);

    // The rest is our wording.
    public static AwsFailure UnreadableContext { get; } =
        LambdaFailures.InvalidContent("Client context must be a valid Base64-encoded JSON object.");

    public static AwsFailure NoRunner { get; } = LambdaFailures.Service("No lambda-runner answered: the function was not run to its end");
}
