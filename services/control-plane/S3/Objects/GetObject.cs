using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html. Answers where the content lies; the edge streams it from there.</summary>
internal sealed class GetObject(ObjectFinder objects) : IOperation<GetObjectRequest, GetObjectOutput>
{
    private const int PartialContent = 206;

    public async Task<Outcome<GetObjectOutput>> HandleAsync(GetObjectRequest request, CallScope scope, CancellationToken cancellationToken)
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

        var answer = new GetObjectOutput { Body = ContentPieces.Cut(version.Content, range.Value.Offset, range.Value.Length) };
        VersionAnswers.WriteWhole(answer, found.Value);
        answer.ContentLength = range.Value.Length;
        WriteRange(answer, range.Value, version.Content.Size);
        if (!range.Value.IsPartial)
        {
            VersionAnswers.WriteChecksum(answer, version, request.ChecksumMode);
        }

        if (version.Tags.Count > 0)
        {
            answer.TagCount = version.Tags.Count;
        }

        return ResponseOverrides.Apply(request, answer, scope) is { } refusal ? refusal : answer;
    }

    private static void WriteRange(GetObjectOutput answer, ByteRange range, long size)
    {
        if (range.IsPartial)
        {
            answer.HttpStatus = PartialContent;
            answer.ContentRange = range.HeaderOf(size);
        }

        if (range.PartsCount > 0)
        {
            answer.PartsCount = range.PartsCount;
        }
    }
}
