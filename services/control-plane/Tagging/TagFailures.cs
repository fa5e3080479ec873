using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>Our wording: no text of AWS is known.</summary>
internal static class TagFailures
{
    public static AwsFailure UnknownResource(string arn) => new("NotFoundException", 404, $"Invalid resource identifier specified {arn}");

    public static AwsFailure NotTaggable(string arn) => BadRequest($"Resource {arn} does not support tagging");

    public static AwsFailure TooMany { get; } = BadRequest("A resource cannot have more than 50 tags");

    public static AwsFailure Unusable(string key) =>
        BadRequest($"Invalid tag specified: {key}. Keys have 1 to 128 characters and do not start with aws:, values at most 1600");

    private static AwsFailure BadRequest(string message) => new("BadRequestException", 400, message);
}
