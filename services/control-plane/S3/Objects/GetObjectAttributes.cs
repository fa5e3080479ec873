using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html</summary>
internal sealed class GetObjectAttributes(ObjectFinder objects) : IOperation<GetObjectAttributesRequest, GetObjectAttributesOutput>
{
    private const int LargestPage = 1000;

    public async Task<Outcome<GetObjectAttributesOutput>> HandleAsync(
        GetObjectAttributesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(request.Bucket, request.Key, request.VersionId, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var version = found.Value.Version;
        var answer = new GetObjectAttributesOutput { LastModified = version.LastModified };
        VersionAnswers.Write(answer, found.Value.Bucket, version);
        foreach (var attribute in request.ObjectAttributes)
        {
            Write(attribute, answer, version, request);
        }

        return answer;
    }

    private static void Write(string attribute, GetObjectAttributesOutput answer, ObjectVersionRecord version, GetObjectAttributesRequest request)
    {
        switch (attribute)
        {
            case "ETag":
                answer.ETag = version.Etag;
                break;
            case "ObjectSize":
                answer.ObjectSize = version.Content.Size;
                break;
            case "StorageClass":
                answer.StorageClass = ObjectHeaders.StorageClassOf(version.Headers);
                break;
            case "Checksum":
                answer.Checksum = new Checksum { ChecksumType = version.ChecksumType };
                ChecksumMembers.Write(answer.Checksum, version.Content.ChecksumAlgorithm, VersionAnswers.ChecksumOf(version));
                break;
            case "ObjectParts" when version.PartSizes.Count > 0:
                answer.ObjectParts = PartsOf(version, request);
                break;
        }
    }

    private static GetObjectAttributesParts PartsOf(ObjectVersionRecord version, GetObjectAttributesRequest request)
    {
        var limit = request.HasMaxParts ? Math.Clamp(request.MaxParts, 0, LargestPage) : LargestPage;
        var parts = version.PartSizes.Select((size, index) => new ObjectPart { PartNumber = index + 1, Size = size })
            .Where(part => part.PartNumber > request.PartNumberMarker).Take(limit).ToList();
        return new GetObjectAttributesParts
        {
            TotalPartsCount = version.PartSizes.Count,
            PartNumberMarker = request.PartNumberMarker,
            NextPartNumberMarker = parts.Count > 0 ? parts[^1].PartNumber : request.PartNumberMarker,
            MaxParts = limit,
            IsTruncated = parts.Count > 0 && parts[^1].PartNumber < version.PartSizes.Count,
            Parts = { parts },
        };
    }
}
