using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.ApiGatewayV2;

/// <summary>The errors that API Gateway V2 has. Each room words its own; wordings are AWS's unless they are marked as ours.</summary>
internal static class GatewayFailures
{
    public static AwsFailure NotFound(string message) => new("NotFoundException", 404, message);

    public static AwsFailure BadRequest(string message) => new("BadRequestException", 400, message);

    public static AwsFailure Conflict(string message) => new("ConflictException", 409, message);

    /// <summary>Seen by Terraform's users when two writers met (hashicorp/terraform-provider-aws#40575); here only after many retries.</summary>
    public static AwsFailure ConcurrentModification { get; } =
        Conflict("Unable to complete operation due to concurrent modification. Please try again later.");

    /// <summary>Our wording.</summary>
    public static AwsFailure BadPage { get; } =
        BadRequest("Invalid pagination: maxResults must be a positive number and nextToken a token of this list");

    /// <summary>Our wording: AWS keeps parts of any number, this product's store keeps documents of 4 MiB.</summary>
    public static AwsFailure TooLarge { get; } =
        BadRequest("The API is too large to be kept: its description must stay below 4 MiB");

    /// <summary>Our wording, in the form that AWS's other services use.</summary>
    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => BadRequest(Violation.Describe(violations));
}
