using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Tagging;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html</summary>
internal sealed class DeleteObjectTagging(ObjectEditor objects) : IOperation<DeleteObjectTaggingRequest, DeleteObjectTaggingOutput>
{
    public async Task<Outcome<DeleteObjectTaggingOutput>> HandleAsync(
        DeleteObjectTaggingRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var edited = await objects.EditAsync(
            request.Bucket, request.Key, request.VersionId, version => version.Tags.Clear(), cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        var answer = new DeleteObjectTaggingOutput();
        VersionAnswers.Write(answer, edited.Value.Bucket, edited.Value.Version);
        return answer;
    }
}
