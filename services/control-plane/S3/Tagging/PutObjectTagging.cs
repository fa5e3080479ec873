using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html</summary>
internal sealed class PutObjectTagging(ObjectEditor objects) : IOperation<PutObjectTaggingRequest, PutObjectTaggingOutput>
{
    public async Task<Outcome<PutObjectTaggingOutput>> HandleAsync(
        PutObjectTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (TagRule.Check(request.Tagging.TagSet, TagRule.MostOfObject) is { } failure)
        {
            return failure;
        }

        var edited = await objects.EditAsync(
            request.Bucket,
            request.Key,
            request.VersionId,
            version =>
            {
                version.Tags.Clear();
                version.Tags.Add(request.Tagging.TagSet);
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        var answer = new PutObjectTaggingOutput();
        VersionAnswers.Write(answer, edited.Value.Bucket, edited.Value.Version);
        return answer;
    }
}
