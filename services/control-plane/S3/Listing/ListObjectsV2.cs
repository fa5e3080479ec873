using System.Buffers.Text;
using System.Text;
using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html</summary>
internal sealed class ListObjectsV2(BucketEditor buckets, ListedObjects objects) : IOperation<ListObjectsV2Request, ListObjectsV2Output>
{
    public async Task<Outcome<ListObjectsV2Output>> HandleAsync(
        ListObjectsV2Request request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await buckets.FindAsync(request.Bucket, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (PageSize.Read(request.HasMaxKeys ? request.MaxKeys : null, "max-keys", out var limit) is { } failure)
        {
            return failure;
        }

        var after = request.StartAfter;
        if (request.HasContinuationToken && !TryReadToken(request.ContinuationToken, out after))
        {
            return S3Failures.InvalidArgument("The continuation token provided is incorrect", "continuation-token", request.ContinuationToken);
        }

        var bucket = found.Value.Value;
        var encoding = new KeyEncoding(request.EncodingType);
        var page = await objects.ScanAsync(bucket, request.Prefix, request.Delimiter, after, limit, cancellationToken);
        var owner = request.FetchOwner ? Owners.Of(bucket.AccountId) : null;
        var answer = new ListObjectsV2Output
        {
            Name = request.Bucket,
            Prefix = encoding.Encode(request.Prefix),
            MaxKeys = limit,
            KeyCount = page.Documents.Count + page.CommonPrefixes.Count,
            IsTruncated = page.IsTruncated,
            Contents = { page.Documents.Select(document => ListedObjects.Describe(document, encoding, owner)) },
            CommonPrefixes = { ListedObjects.Describe(page.CommonPrefixes, encoding) },
        };
        Echo(request, answer, encoding);
        if (page.IsTruncated)
        {
            answer.NextContinuationToken = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(page.LastKey));
        }

        return answer;
    }

    private static void Echo(ListObjectsV2Request request, ListObjectsV2Output answer, KeyEncoding encoding)
    {
        if (request.HasDelimiter && request.Delimiter.Length > 0)
        {
            answer.Delimiter = encoding.Encode(request.Delimiter);
        }

        if (request.HasEncodingType)
        {
            answer.EncodingType = request.EncodingType;
        }

        if (request.HasContinuationToken)
        {
            answer.ContinuationToken = request.ContinuationToken;
        }

        if (request.HasStartAfter)
        {
            answer.StartAfter = encoding.Encode(request.StartAfter);
        }
    }

    private static bool TryReadToken(string token, out string after)
    {
        var valid = token.Length > 0 && Base64Url.IsValid(token);
        after = valid ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : "";
        return valid;
    }
}
