using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>What an operation's failure means for a resource.</summary>
internal static class ResourceFailures
{
    /// <summary>The resource is not there: deleted by somebody else, or never made.</summary>
    public static bool SaysGone(AwsFailure failure) =>
        failure.HttpStatus == StatusCodes.Status404NotFound
        || failure.Code.StartsWith("NoSuch", StringComparison.Ordinal)
        || failure.Code.Contains("NotFound", StringComparison.Ordinal);

    /// <summary>The resource is there already.</summary>
    public static bool SaysTaken(AwsFailure failure) =>
        failure.HttpStatus == StatusCodes.Status409Conflict
        || failure.Code.Contains("AlreadyExists", StringComparison.Ordinal)
        || failure.Code.Contains("AlreadyOwnedByYou", StringComparison.Ordinal);

    /// <summary>There are as many as there may be. API Gateway says so with the status of a throttled call.</summary>
    private static bool SaysFull(AwsFailure failure) =>
        failure.Code.StartsWith("LimitExceeded", StringComparison.Ordinal)
        || failure is { Code: "ConflictException", HttpStatus: StatusCodes.Status429TooManyRequests };

    /// <summary>The reason as events show it: <c>Resource handler returned message: "…" (HandlerErrorCode: …)</c>.</summary>
    public static string Reason(AwsFailure failure) => failure.Code is "ValidationError" or "NotImplemented"
        ? failure.Message
        : $"Resource handler returned message: \"{failure.Message}\" (HandlerErrorCode: {HandlerCode(failure)})";

    // https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html
    private static string HandlerCode(AwsFailure failure) => failure.HttpStatus switch
    {
        _ when SaysGone(failure) => "NotFound",
        _ when SaysTaken(failure) => "AlreadyExists",
        _ when SaysFull(failure) => "ServiceLimitExceeded",
        StatusCodes.Status403Forbidden => "AccessDenied",
        StatusCodes.Status429TooManyRequests => "Throttling",
        >= StatusCodes.Status500InternalServerError => "ServiceInternalError",
        _ => "InvalidRequest",
    };
}
