using System.IO.Compression;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>How large a zip file says that it is once it is unzipped. Whoever unzips it counts again.</summary>
internal static class ZipMeasure
{
    /// <summary>The sum of all entries in bytes, at least one per entry; null when the content is no zip file.</summary>
    public static async Task<long?> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken);
            return zip.Entries.Sum(entry => Math.Max(entry.Length, 1));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
