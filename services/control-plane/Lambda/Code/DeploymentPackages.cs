using Gatehouse.AwsWire.Failures;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>Looks into deployment packages that the edge has uploaded, without ever holding one in memory whole.</summary>
internal sealed class DeploymentPackages(IBlobStore blobs, IOptions<ControlPlaneOptions> options)
{
    /// <summary>The package behind a digest, or what Lambda says of one that it cannot use.</summary>
    public async Task<Outcome<DeploymentPackage>> InspectAsync(string digest, string operation, CancellationToken cancellationToken)
    {
        if (digest.Length == 0)
        {
            return CodeFailures.Missing;
        }

        if (await blobs.FindAsync(digest, cancellationToken) is not { } size)
        {
            return CodeFailures.Lost(operation);
        }

        if (size > options.Value.LargestZippedCode)
        {
            return CodeFailures.ZippedTooLarge(options.Value.LargestZippedCode);
        }

        var unzippedSize = await MeasureAsync(digest, cancellationToken);
        return unzippedSize switch
        {
            null => CodeFailures.NotAZip,
            0 => CodeFailures.Empty,
            _ when unzippedSize > options.Value.LargestUnzippedCode => CodeFailures.UnzippedTooLarge(options.Value.LargestUnzippedCode),
            _ => new DeploymentPackage(digest, size),
        };
    }

    private async Task<long?> MeasureAsync(string digest, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await foreach (var chunk in blobs.ReadAsync(digest, cancellationToken))
        {
            await file.WriteAsync(chunk, cancellationToken);
        }

        file.Position = 0;
        return await ZipMeasure.OfAsync(file, cancellationToken);
    }
}
