using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3;

/// <summary>
/// What S3 says when a request cannot be carried out, whatever it speaks of. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
/// </summary>
internal static class S3Failures
{
    public static AwsFailure MalformedXml { get; } =
        new("MalformedXML", 400, "The XML you provided was not well-formed or did not validate against our published schema");

    public static AwsFailure MissingBody { get; } = new("MissingRequestBodyError", 400, "Request Body is empty");

    /// <summary>The store's own words for a write that others overtook again and again.</summary>
    public static AwsFailure Contended { get; } =
        new("OperationAborted", 409, "A conflicting conditional operation is currently in progress against this resource. Please try again.");

    public static AwsFailure InvalidArgument(string message, string name, string value) => new("InvalidArgument", 400, message)
    {
        Members = new Dictionary<string, string> { ["ArgumentName"] = name, ["ArgumentValue"] = value },
    };

    public static AwsFailure InvalidRequest(string message) => new("InvalidRequest", 400, message);

    /// <summary>What is not emulated is said aloud; the words are ours.</summary>
    public static AwsFailure NotEmulated(ILogger log, string operation, string feature)
    {
        log.FeatureNotEmulated(operation, feature);
        return new AwsFailure("NotImplemented", 501, $"{operation} with {feature} is not emulated by Gatehouse");
    }
}
