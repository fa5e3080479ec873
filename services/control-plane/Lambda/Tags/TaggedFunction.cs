using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Tags;

/// <summary>Only whole functions have tags, and they are named by their ARN.</summary>
internal static class TaggedFunction
{
    private const int PartsOfUnqualifiedArn = 7;

    /// <summary>Refuses an ARN with a qualifier. LocalStack's recordings of AWS.</summary>
    public static AwsFailure? Check(string arn) => arn.Split(':').Length > PartsOfUnqualifiedArn
        ? LambdaFailures.InvalidParameter("Tags on function aliases and versions are not supported. Please specify a function ARN.")
        : null;
}
