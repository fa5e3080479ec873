using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>LocalStack's recordings of AWS, services/lambda_/provider.py.</summary>
internal static class PermissionFailures
{
    public static AwsFailure StatementTaken(string statementId) => LambdaFailures.Conflict(
        $"The statement id ({statementId}) provided already exists. Please provide a new statement id, or remove the existing statement.");

    public static AwsFailure StatementMissing(string statementId) =>
        LambdaFailures.NotFound($"Statement {statementId} is not found in resource policy.");

    public static AwsFailure NoPolicyOfResource { get; } = LambdaFailures.NotFound("No policy is associated with the given resource.");

    public static AwsFailure NoPolicy { get; } = LambdaFailures.NotFound("The resource you requested does not exist.");

    public static AwsFailure InvalidPrincipal { get; } =
        LambdaFailures.InvalidParameter("The provided principal was invalid. Please check the principal and try again.");

    public static AwsFailure NotOnLatest { get; } =
        LambdaFailures.InvalidParameter("We currently do not support adding policies for $LATEST.");
}
