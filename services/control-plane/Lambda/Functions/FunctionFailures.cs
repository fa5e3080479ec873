using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>LocalStack's recordings of AWS, services/lambda_/provider.py, unless marked.</summary>
internal static class FunctionFailures
{
    public static AwsFailure Missing(string arn) => LambdaFailures.NotFound($"Function not found: {arn}");

    public static AwsFailure NameTaken(string name) => LambdaFailures.Conflict($"Function already exist: {name}");

    public static AwsFailure LatestCannotBeDeleted { get; } =
        LambdaFailures.InvalidParameter("$LATEST version cannot be deleted without deleting the function.");

    public static AwsFailure AliasCannotBeDeleted { get; } = LambdaFailures.InvalidParameter("Deletion of aliases is not currently supported.");

    /// <summary>Tools that prune versions match this text.</summary>
    public static AwsFailure VersionInUse(IEnumerable<string> aliases) => LambdaFailures.Conflict(
        $"Unable to delete version because the following aliases reference it: [{string.Join(", ", aliases)}]");

    /// <summary>Our wording; here only after a hundred lost races.</summary>
    public static AwsFailure Contended(string arn) => LambdaFailures.Conflict(
        $"The operation cannot be performed at this time. An update is in progress for resource: {arn}");

    public static AwsFailure EnvironmentTooLarge(string measured) => LambdaFailures.InvalidParameter(
        "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. "
        + $"String measured: {measured}");

    public static AwsFailure ReservedKeys(IEnumerable<string> keys) => LambdaFailures.InvalidParameter(
        "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys "
        + $"that are currently not supported for modification. Reserved keys used in this request: {string.Join(", ", keys)}");

    public static AwsFailure UnknownRuntime(string runtime, IEnumerable<string> known) => LambdaFailures.InvalidParameter(
        $"Value {runtime} at 'runtime' failed to satisfy constraint: "
        + $"Member must satisfy enum value set: [{string.Join(", ", known)}] or be a valid ARN");

    public static AwsFailure RetiredRuntime(string runtime) => LambdaFailures.InvalidParameter(
        $"The runtime parameter of {runtime} is no longer supported for creating or updating AWS Lambda functions. "
        + "We recommend you use a supported runtime while creating or updating functions.");

    /// <summary>Our wording: Zip functions have both.</summary>
    public static AwsFailure RuntimeAndHandlerMissing { get; } =
        LambdaFailures.InvalidParameter("Runtime and Handler are mandatory parameters for functions created with deployment packages.");
}
