using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>What ends a management request before or without its operation.</summary>
internal static class WireFailures
{
    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html; the words are from a captured deploy error.</summary>
    public static AwsFailure TooLarge { get; } =
        new("RequestEntityTooLargeException", 413, "Request must be smaller than 70167211 bytes for the CreateFunction operation");

    /// <summary>Not emulated is said aloud. The name and the words are ours.</summary>
    public static AwsFailure NotEmulated(string what) => new("NotImplemented", 501, $"{what} is not emulated by Gatehouse.");

    /// <summary>The name and the words are ours.</summary>
    public static AwsFailure UpstreamAway(string service) =>
        new("ServiceUnavailable", 503, $"The configured upstream of {service} cannot be reached.");

    public static AwsFailure ForStatus(StatusCode status, WireOperation operation) => status switch
    {
        StatusCode.Unimplemented => NotEmulated(operation.Name),
        StatusCode.Unavailable or StatusCode.DeadlineExceeded =>
            new AwsFailure("ServiceUnavailableException", 503, "The control plane cannot be reached. Try again."),
        _ => new AwsFailure("InternalFailure", 500, "The request failed because of an internal error."),
    };
}
