using System.Text;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.S3.Reading;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Text that lies in S3: templates and what they include. Never read over HTTP.</summary>
internal sealed class StoredObjects(IObjectReader objects)
{
    public Task<Outcome<string>> ReadAsync(string bucket, string key, int longest, CancellationToken cancellationToken) =>
        ReadAsync(new ObjectAddress(bucket, key), longest, cancellationToken);

    public async Task<Outcome<string>> ReadAsync(ObjectAddress address, int longest, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(address, cancellationToken);
        if (!found.Succeeded)
        {
            return CloudFormationFailures.Validation($"S3 error: {found.Failure.Message}");
        }

        if (found.Value.Size > longest)
        {
            return CloudFormationFailures.Validation($"Template may not exceed {longest} bytes in size.");
        }

        using var content = new MemoryStream();
        await foreach (var chunk in objects.ReadAsync(found.Value, cancellationToken))
        {
            content.Write(chunk.Span);
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }
}
