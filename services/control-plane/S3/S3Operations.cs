using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Acls;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Configuration;
using Gatehouse.ControlPlane.S3.Listing;
using Gatehouse.ControlPlane.S3.Locks;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ControlPlane.S3.Tagging;
using Gatehouse.ControlPlane.S3.Uploads;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3;

/// <summary>The operations of S3 that are emulated. Any other answers 501 by its name.</summary>
internal static class S3Operations
{
    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.s3.S3", Check)
        .Add<CreateBucket, CreateBucketRequest, CreateBucketOutput>()
        .Add<HeadBucket, HeadBucketRequest, HeadBucketOutput>()
        .Add<ListBuckets, ListBucketsRequest, ListBucketsOutput>()
        .Add<GetBucketLocation, GetBucketLocationRequest, GetBucketLocationOutput>()
        .Add<DeleteBucket, DeleteBucketRequest, Empty>()

        .Add<PutObject, PutObjectRequest, PutObjectOutput>()
        .Add<GetObject, GetObjectRequest, GetObjectOutput>()
        .Add<HeadObject, HeadObjectRequest, HeadObjectOutput>()
        .Add<GetObjectAttributes, GetObjectAttributesRequest, GetObjectAttributesOutput>()
        .Add<CopyObject, CopyObjectRequest, CopyObjectOutput>()
        .Add<DeleteObject, DeleteObjectRequest, DeleteObjectOutput>()
        .Add<DeleteObjects, DeleteObjectsRequest, DeleteObjectsOutput>()

        .Add<ListObjects, ListObjectsRequest, ListObjectsOutput>()
        .Add<ListObjectsV2, ListObjectsV2Request, ListObjectsV2Output>()
        .Add<ListObjectVersions, ListObjectVersionsRequest, ListObjectVersionsOutput>()

        .Add<CreateMultipartUpload, CreateMultipartUploadRequest, CreateMultipartUploadOutput>()
        .Add<UploadPart, UploadPartRequest, UploadPartOutput>()
        .Add<UploadPartCopy, UploadPartCopyRequest, UploadPartCopyOutput>()
        .Add<CompleteMultipartUpload, CompleteMultipartUploadRequest, CompleteMultipartUploadOutput>()
        .Add<AbortMultipartUpload, AbortMultipartUploadRequest, AbortMultipartUploadOutput>()
        .Add<ListParts, ListPartsRequest, ListPartsOutput>()
        .Add<ListMultipartUploads, ListMultipartUploadsRequest, ListMultipartUploadsOutput>()

        .Add<GetBucketTagging, GetBucketTaggingRequest, GetBucketTaggingOutput>()
        .Add<PutBucketTagging, PutBucketTaggingRequest, Empty>()
        .Add<DeleteBucketTagging, DeleteBucketTaggingRequest, Empty>()
        .Add<GetObjectTagging, GetObjectTaggingRequest, GetObjectTaggingOutput>()
        .Add<PutObjectTagging, PutObjectTaggingRequest, PutObjectTaggingOutput>()
        .Add<DeleteObjectTagging, DeleteObjectTaggingRequest, DeleteObjectTaggingOutput>()

        .Add<GetBucketVersioning, GetBucketVersioningRequest, GetBucketVersioningOutput>()
        .Add<PutBucketVersioning, PutBucketVersioningRequest, Empty>()
        .Add<GetBucketPolicyStatus, GetBucketPolicyStatusRequest, GetBucketPolicyStatusOutput>()
        .AddStoredConfigurations()

        .Add<GetBucketAcl, GetBucketAclRequest, GetBucketAclOutput>()
        .Add<PutBucketAcl, PutBucketAclRequest, Empty>()
        .Add<GetObjectAcl, GetObjectAclRequest, GetObjectAclOutput>()
        .Add<PutObjectAcl, PutObjectAclRequest, PutObjectAclOutput>()
        .Add<GetObjectRetention, GetObjectRetentionRequest, GetObjectRetentionOutput>()
        .Add<PutObjectRetention, PutObjectRetentionRequest, PutObjectRetentionOutput>()
        .Add<GetObjectLegalHold, GetObjectLegalHoldRequest, GetObjectLegalHoldOutput>()
        .Add<PutObjectLegalHold, PutObjectLegalHoldRequest, PutObjectLegalHoldOutput>();

    /// <summary>An operation that needs a document is not tried without one.</summary>
    private static AwsFailure? Check(IMessage request) =>
        MessagePlan.Of(request.Descriptor).Payload is { Traits.Required: true } payload && !payload.IsPresentIn(request) ? S3Failures.MissingBody : null;
}
