using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>LocalStack's recordings of AWS, services/lambda_/provider.py.</summary>
internal static class ConcurrencyFailures
{
    public static AwsFailure OnlyWholeFunctions { get; } = LambdaFailures.InvalidParameter(
        "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. "
        + "Please specify either a function name or an unqualified function ARN.");

    public static AwsFailure TooLittleLeft(int minimum) => LambdaFailures.InvalidParameter(
        $"Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [{minimum}].");

    public static AwsFailure NoProvisioned { get; } = new(
        "ProvisionedConcurrencyConfigNotFoundException", 404, "No Provisioned Concurrency Config found for this function")
    {
        Members = new Dictionary<string, string> { ["Type"] = "User" },
    };

    public static AwsFailure NotOnLatest { get; } =
        LambdaFailures.InvalidParameter("Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
}
