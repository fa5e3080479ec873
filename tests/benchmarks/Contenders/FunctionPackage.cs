using System.IO.Compression;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>The functions as a deployment package. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-package.html</summary>
internal static class FunctionPackage
{
    private const string FileName = "index.mjs";

    /// <returns>The zip file in base64, as CreateFunction takes it.</returns>
    public static string Zip()
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Repository.Path($"tests/benchmarks/functions/{FileName}"), FileName);
        }

        return Convert.ToBase64String(package.ToArray());
    }
}
