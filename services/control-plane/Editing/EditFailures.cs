using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>What can go wrong with a change that is right in itself.</summary>
internal static class EditFailures
{
    /// <summary>Seen by Terraform's users when two writers met (hashicorp/terraform-provider-aws#40575); here only after many retries.</summary>
    public static AwsFailure ConcurrentModification { get; } =
        new("ConflictException", 409, "Unable to complete operation due to concurrent modification. Please try again later.");

    /// <summary>Our wording: AWS keeps parts of any number, this product's store keeps documents of 4 MiB.</summary>
    public static AwsFailure TooLarge { get; } =
        new("BadRequestException", 400, "The API is too large to be kept: its description must stay below 4 MiB");

    /// <summary>Our wording, for the same reason.</summary>
    public static AwsFailure TooManyChanges { get; } =
        new("BadRequestException", 400, "The change is too large to be made at once: it must stay below 1,000 parts");
}
