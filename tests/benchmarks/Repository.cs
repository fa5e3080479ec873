namespace Gatehouse.Benchmarks;

/// <summary>Where the sources are that this program was built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="relative">From the root, with forward slashes.</param>
    public static string Path(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "global.json")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Run the benchmarks from a checkout: dotnet run -c Release --project tests/benchmarks -- all");
    }
}
