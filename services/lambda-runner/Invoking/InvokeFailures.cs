using Gatehouse.AwsWire.Failures;

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

    /// <summary>AWS's prefix; the parser's detail after it is ours.</summary>
    public static AwsFailure NotJson(string detail) => new(
        "InvalidRequestContentException",
        400,
        $"Could not parse request body into json: Could not parse payload into json: {detail}");

    public static AwsFailure PayloadTooLarge(int size, bool asynchronous) => new(
        "RequestEntityTooLargeException",
        413,
        asynchronous
            ? $"{size} byte payload is too large for the Event invocation type (limit {EventRules.MostAsynchronousBytes} bytes)"
            : $"{size} byte payload is too large for the RequestResponse invocation type (limit {EventRules.MostBytes} bytes)");

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
