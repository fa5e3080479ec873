using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Text that lies in S3: templates and what they include. Read by S3's own operation, never over HTTP.</summary>
internal sealed class StoredObjects(ResourceOperations operations, IBlobStore blobs)
{
    public async Task<Outcome<string>> ReadAsync(string bucket, string key, int longest, CallScope scope, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["Bucket"] = bucket, ["Key"] = key };
        var found = await operations.CallAsync("s3", "GetObject", member => PropertyBag.FindIn(request, member), scope, cancellationToken);
        if (!found.Succeeded)
        {
            return CloudFormationFailures.Validation($"S3 error: {found.Failure.Message}");
        }

        var body = found.Value["Body"] as JsonObject;
        if (body?["Size"].ToNumber() > longest)
        {
            return CloudFormationFailures.Validation($"Template may not exceed {longest} bytes in size.");
        }

        using var content = new MemoryStream();
        foreach (var piece in (body?["Pieces"] as JsonArray ?? []).OfType<JsonObject>())
        {
            await CopyAsync(piece, content, cancellationToken);
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }

    private async Task CopyAsync(JsonObject piece, MemoryStream into, CancellationToken cancellationToken)
    {
        var skip = (int)(piece["Offset"].ToNumber() ?? 0);
        var left = (int)(piece["Length"].ToNumber() ?? 0);
        await foreach (var chunk in blobs.ReadAsync(piece["Digest"].ToText() ?? "", cancellationToken))
        {
            var start = Math.Min(skip, chunk.Length);
            skip -= start;
            var taken = Math.Min(left, chunk.Length - start);
            left -= taken;
            into.Write(chunk.Span.Slice(start, taken));
            if (left == 0)
            {
                return;
            }
        }
    }
}
