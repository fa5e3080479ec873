using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// The header that names what is copied: <c>bucket/key?versionId=id</c>, percent-encoded. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
/// </summary>
internal sealed record CopySource(string Bucket, string Key, string VersionId)
{
    private const string VersionQuery = "?versionId=";

    public static Outcome<CopySource> Parse(string header)
    {
        var query = header.IndexOf(VersionQuery, StringComparison.Ordinal);
        var versionId = query < 0 ? "" : Uri.UnescapeDataString(header[(query + VersionQuery.Length)..]);
        var path = Uri.UnescapeDataString(query < 0 ? header : header[..query]).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 || slash == path.Length - 1
            ? S3Failures.InvalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey", "x-amz-copy-source", header)
            : new CopySource(path[..slash], path[(slash + 1)..], versionId);
    }
}
