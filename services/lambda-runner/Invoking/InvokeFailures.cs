using Gatehouse.AwsWire.Failures;
using Gatehouse.ServiceDefaults.Functions;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>Why an event was not run. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors.</summary>
internal static class InvokeFailures
{
    public static AwsFailure FunctionThrottled { get; } = Throttled("ReservedFunctionConcurrentInvocationLimitExceeded");

    public static AwsFailure AccountThrottled { get; } = Throttled("ConcurrentInvocationLimitExceeded");

    public static AwsFailure NotActive(string state) => new(
        "ResourceConflictException",
        409,
        $"The operation cannot be performed at this time. The function is currently in the following state: {state}");

    public static AwsFailure Of(EventRefusal refusal) => refusal.IsTooLarge
        ? new("RequestEntityTooLargeException", 413, refusal.Message)
        : new("InvalidRequestContentException", 400, refusal.Message);

    /// <summary>Ours: what Gatehouse does not run yet is said with AWS's status for the unimplemented.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, what);

    /// <summary>Wording is ours.</summary>
    public static AwsFailure Broken(string message) => new("ServiceException", 500, message);

    public static AwsFailure ShuttingDown { get; } = Broken("The runner is shutting down.");

    private static AwsFailure Throttled(string reason) => new("TooManyRequestsException", 429, "Rate Exceeded.")
    {
        Members = new Dictionary<string, string> { ["Reason"] = reason },
    };
}
