using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html</summary>
internal sealed class GetObjectTagging(ObjectFinder objects) : IOperation<GetObjectTaggingRequest, GetObjectTaggingOutput>
{
    public async Task<Outcome<GetObjectTaggingOutput>> HandleAsync(
        GetObjectTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var answer = new GetObjectTaggingOutput { TagSet = { found.Value.Version.Tags } };
        VersionAnswers.Write(answer, found.Value.Bucket, found.Value.Version);
        return answer;
    }
}
