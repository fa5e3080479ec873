using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.Ecr;

/// <summary>ECR's errors; all of them are 400. The texts are those that getmoto/moto ecr/exceptions.py has, unless marked.</summary>
internal static class EcrFailures
{
    public static AwsFailure Missing(string name, string registry) => new(
        "RepositoryNotFoundException", 400, $"The repository with name '{name}' does not exist in the registry with id '{registry}'");

    public static AwsFailure Exists(string name, string registry) => new(
        "RepositoryAlreadyExistsException", 400, $"The repository with name '{name}' already exists in the registry with id '{registry}'");

    public static AwsFailure PolicyMissing(string name, string registry) => new(
        "RepositoryPolicyNotFoundException",
        400,
        $"Repository policy does not exist for the repository with name '{name}' in the registry with id '{registry}'");

    public static AwsFailure LifecyclePolicyMissing(string name, string registry) => new(
        "LifecyclePolicyNotFoundException",
        400,
        $"Lifecycle policy does not exist for the repository with name '{name}' in the registry with id '{registry}'");

    public static AwsFailure ImageMissing(string image, string name, string registry) => new(
        "ImageNotFoundException",
        400,
        $"The image with imageId {image} does not exist within the repository with name '{name}' in the registry with id '{registry}'");

    public static AwsFailure Invalid(string message) => new("InvalidParameterException", 400, message);

    public static AwsFailure UnknownToken { get; } = Invalid("Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid token'");

    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => Invalid(Violation.Describe(violations));
}
