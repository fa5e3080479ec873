using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Reading;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>Fetches code from where a caller says it is. What is kept of it is the blob: the object in S3 may change or go.</summary>
internal sealed class CodeSource(DeploymentPackages packages, IObjectReader objects)
{
    /// <summary>The package, or what Lambda says of one that it cannot get or use.</summary>
    public async Task<Outcome<DeploymentPackage>> FindAsync(CodeLocation location, string operation, CancellationToken cancellationToken)
    {
        if (location.Bucket.Length == 0)
        {
            return await packages.InspectAsync(location.ZipDigest, operation, cancellationToken);
        }

        var found = await objects.FindAsync(new ObjectAddress(location.Bucket, location.Key, location.VersionId), cancellationToken);
        if (!found.Succeeded)
        {
            return CodeFailures.NotInS3(found.Failure);
        }

        var digest = await objects.ToBlobAsync(found.Value, cancellationToken);
        return await packages.InspectAsync(digest, operation, cancellationToken);
    }
}
