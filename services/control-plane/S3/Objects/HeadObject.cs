using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html</summary>
internal sealed class HeadObject(ObjectFinder objects) : IOperation<HeadObjectRequest, HeadObjectOutput>
{
    private const int PartialContent = 206;

    public async Task<Outcome<HeadObjectOutput>> HandleAsync(HeadObjectRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var version = found.Value.Version;
        var conditions = new ReadConditions(request.IfMatch, request.IfNoneMatch, request.IfModifiedSince, request.IfUnmodifiedSince);
        if (conditions.Check(version) is { } failure)
        {
            return failure;
        }

        var range = ByteRange.Of(version, request.Range, request.HasPartNumber ? request.PartNumber : null);
        if (!range.Succeeded)
        {
            return range.Failure;
        }

        var answer = new HeadObjectOutput();
        VersionAnswers.WriteWhole(answer, found.Value);
        answer.ContentLength = range.Value.Length;
        if (range.Value.IsPartial)
        {
            answer.HttpStatus = PartialContent;
        }
        else
        {
            VersionAnswers.WriteChecksum(answer, version, request.ChecksumMode);
        }

        if (range.Value.PartsCount > 0)
        {
            answer.PartsCount = range.Value.PartsCount;
        }

        return ResponseOverrides.Apply(request, answer, scope) is { } refusal ? refusal : answer;
    }
}
