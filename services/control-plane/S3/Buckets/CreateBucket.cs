using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.S3.Acls;
using Gatehouse.ControlPlane.S3.Configuration;
using Gatehouse.ControlPlane.S3.Tagging;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html</summary>
internal sealed class CreateBucket(IDocumentStore store, IIdSource ids, TimeProvider time, ILogger<CreateBucket> log)
    : IOperation<CreateBucketRequest, CreateBucketOutput>
{
    private const int IdLength = 12;

    public async Task<Outcome<CreateBucketOutput>> HandleAsync(CreateBucketRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var constraint = request.CreateBucketConfiguration?.LocationConstraint ?? "";
        var tags = request.CreateBucketConfiguration?.Tags.ToList() ?? [];
        var refusal = (BucketName.IsValid(request.Bucket) ? null : BucketFailures.InvalidName(request.Bucket))
            ?? BucketRegion.Check(constraint, scope.Region)
            ?? TagRule.Check(tags, TagRule.MostOfBucket);
        if (refusal is not null)
        {
            return refusal;
        }

        var bucket = new BucketRecord
        {
            Id = ids.NewId(IdLength),
            AccountId = scope.Account,
            Region = BucketRegion.Of(constraint, scope.Region),
            Created = time.GetTimestampInSeconds(),
            ObjectLock = request.ObjectLockEnabledForBucket,
            Versioning = request.ObjectLockEnabledForBucket ? VersioningStates.Enabled : "",
            Tags = { tags },
        };
        BucketDefaults.Apply(bucket, request.ObjectOwnership);
        if (request.HasAcl)
        {
            bucket.Configurations[BucketAcl.Name] = CannedAcl.Build(request.Acl, scope.Account).ToByteString();
        }

        var write = new PutDocument(BucketDocument.Key(request.Bucket), scope.Account, bucket.ToByteArray(), DocumentWrite.MustNotExist);
        if (!(await store.CommitAsync([write], cancellationToken)).Committed)
        {
            return await ForTakenNameAsync(request.Bucket, bucket, cancellationToken);
        }

        log.BucketCreated(request.Bucket, scope.Account, bucket.Region);
        return Created(request.Bucket, bucket.Region);
    }

    // In us-east-1 the owner may make a bucket again: nothing happens.
    private async Task<Outcome<CreateBucketOutput>> ForTakenNameAsync(string name, BucketRecord wanted, CancellationToken cancellationToken) =>
        await store.FindAsync(BucketDocument.Kind, BucketDocument.Key(name), cancellationToken) switch
        {
            { Value: var present } when present.AccountId != wanted.AccountId => BucketFailures.Taken(name),
            { Value: var present } when present.Region == BucketRegion.Default && wanted.Region == BucketRegion.Default =>
                Created(name, present.Region),
            _ => BucketFailures.AlreadyOwned(name),
        };

    private static CreateBucketOutput Created(string name, string region) => new()
    {
        Location = region == BucketRegion.Default ? $"/{name}" : $"http://{name}.s3.amazonaws.com/",
    };
}
