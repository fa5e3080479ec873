using System.Text;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>Fetches the text of a template: out of the request, or out of S3.</summary>
internal sealed class TemplateSource(StoredObjects objects)
{
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    private const int LargestBody = 51_200;
    private const int LargestObject = 1024 * 1024;

    /// <param name="body">TemplateBody; empty when it was not sent.</param>
    /// <param name="url">TemplateURL; empty when it was not sent.</param>
    /// <param name="former">The stack's own template, for UsePreviousTemplate; null when that was not asked for.</param>
    public async Task<Outcome<string>> ReadAsync(string body, string url, string? former, CallScope scope, CancellationToken cancellationToken)
    {
        if (former is not null)
        {
            return former;
        }

        if (body.Length > 0)
        {
            return Encoding.UTF8.GetByteCount(body) > LargestBody
                ? CloudFormationFailures.Validation(
                    $"1 validation error detected: Value '{body[..Math.Min(body.Length, 1024)]}' at 'templateBody' failed to satisfy constraint: " +
                    $"Member must have length less than or equal to {LargestBody}")
                : body;
        }

        if (url.Length == 0)
        {
            return CloudFormationFailures.Validation("Either Template URL or Template Body must be specified.");
        }

        var place = TemplateUrl.Parse(url);
        return place.Succeeded
            ? await objects.ReadAsync(place.Value.Bucket, place.Value.Key, LargestObject, cancellationToken)
            : place.Failure;
    }
}
