using Gatehouse.LambdaRunner.Code;

namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>
/// The extensions that layers bring: every file of what stands for <c>/opt/extensions</c>. An extension has its file's name.
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-extensions-registration-api
/// </summary>
internal static class ExtensionFiles
{
    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<string> In(CodeFolders code) =>
    [
        .. code.InLayers("extensions").Where(Directory.Exists).SelectMany(Directory.EnumerateFiles)
            .DistinctBy(Path.GetFileName).OrderBy(Path.GetFileName, StringComparer.Ordinal),
    ];
}
