using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>
/// Where a template lies in S3. Clients write AWS's own hosts, path or virtual-host style, or the address under which they know this
/// product: all mean the local S3.
/// </summary>
internal sealed record TemplateUrl(string Bucket, string Key)
{
    public static Outcome<TemplateUrl> Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return CloudFormationFailures.Validation("TemplateURL must be a supported URL.");
        }

        if (uri.Scheme == "s3")
        {
            return CloudFormationFailures.Validation($"S3 error: Domain name specified in {uri.Host} is not a valid S3 domain");
        }

        if (uri.Scheme is not ("https" or "http"))
        {
            return CloudFormationFailures.Validation("TemplateURL must be a supported URL.");
        }

        // As it was sent: colons and the like stand unescaped in it.
        var path = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (BucketOfHost(uri.Host) is { } bucket)
        {
            return new TemplateUrl(bucket, path);
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < path.Length - 1
            ? new TemplateUrl(path[..slash], path[(slash + 1)..])
            : CloudFormationFailures.Validation("TemplateURL must be a supported URL.");
    }

    // bucket.s3.amazonaws.com, bucket.s3.region.…, bucket.s3-region.…
    private static string? BucketOfHost(string host)
    {
        foreach (var marker in new[] { ".s3.", ".s3-" })
        {
            if (host.IndexOf(marker, StringComparison.OrdinalIgnoreCase) is > 0 and var end)
            {
                return host[..end];
            }
        }

        return null;
    }
}
