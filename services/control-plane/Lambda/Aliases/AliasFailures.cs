using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>LocalStack's recordings of AWS, services/lambda_/provider.py.</summary>
internal static class AliasFailures
{
    public static AwsFailure Missing(string arn) => LambdaFailures.NotFound($"Cannot find alias arn: {arn}");

    public static AwsFailure MissingInUpdate(string arn) => LambdaFailures.NotFound($"Alias not found: {arn}");

    public static AwsFailure Exists(string arn) => LambdaFailures.Conflict($"Alias already exists: {arn}");

    public static AwsFailure TooManyWeights { get; } =
        LambdaFailures.InvalidParameter("Number of items in AdditionalVersionWeights cannot be greater than 1");

    public static AwsFailure SameVersion(string version) => LambdaFailures.InvalidParameter(
        $"Invalid function version {version}. Function version {version} is already included in routing configuration.");

    public static AwsFailure LatestCannotShare { get; } =
        LambdaFailures.InvalidParameter("$LATEST is not supported for an alias pointing to more than 1 version");

    /// <summary>Our wording.</summary>
    public static AwsFailure TooMany { get; } = LambdaFailures.InvalidParameter("A function has at most 1000 aliases.");
}
