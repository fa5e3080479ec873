using Gatehouse.Aws.S3Control;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3Control;

/// <summary>
/// The operations of S3 Control that are emulated: those by which newer tools read and change the tags of buckets. Any other answers 501 by its name.
/// </summary>
internal static class S3ControlOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.s3control.S3Control", Check)
        .Add<ListTagsForResource, ListTagsForResourceRequest, ListTagsForResourceResult>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>();

    private static AwsFailure? Check(IMessage request) => Validator.Check(request) is { Count: > 0 } violations
        ? new AwsFailure("InvalidRequest", 400, Violation.Describe(violations))
        : null;
}
