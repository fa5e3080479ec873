using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html</summary>
internal sealed class ListBuckets(IDocumentStore store) : IOperation<ListBucketsRequest, ListBucketsOutput>
{
    private const int LargestPage = 10_000;

    public async Task<Outcome<ListBucketsOutput>> HandleAsync(ListBucketsRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var limit = request.HasMaxBuckets ? Math.Clamp(request.MaxBuckets, 1, LargestPage) : LargestPage;
        var answer = new ListBucketsOutput { Owner = Owners.Of(scope.Account) };
        if (request.HasPrefix)
        {
            answer.Prefix = request.Prefix;
        }

        await foreach (var (key, bucket, _) in store.ListAllAsync(BucketDocument.Kind, parent: scope.Account, cancellationToken: cancellationToken))
        {
            if (!key.Id.StartsWith(request.Prefix, StringComparison.Ordinal)
                || string.CompareOrdinal(key.Id, request.ContinuationToken) <= 0
                || (request.HasBucketRegion && request.BucketRegion != bucket.Region))
            {
                continue;
            }

            if (answer.Buckets.Count == limit)
            {
                answer.ContinuationToken = answer.Buckets[^1].Name;
                break;
            }

            answer.Buckets.Add(new Bucket { Name = key.Id, CreationDate = bucket.Created, BucketRegion = bucket.Region });
        }

        return answer;
    }
}
