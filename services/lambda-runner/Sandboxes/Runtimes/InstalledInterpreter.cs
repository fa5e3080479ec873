using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>An interpreter that this machine has.</summary>
/// <param name="Version">For example <c>20.20.2</c>; empty when it does not tell.</param>
internal sealed partial record InstalledInterpreter(string Path, string Version)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Where one of the names, in this order, is in the folders of a <c>PATH</c>; null when it is nowhere.</summary>
    public static string? Locate(string searchPath, params string[] names)
    {
        var folders = searchPath.Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        var candidates = names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + extension)));
        return candidates.FirstOrDefault(path => File.Exists(path) && !IsScript(path));
    }

    /// <summary>The interpreter at the path, asked for its version.</summary>
    public static async Task<InstalledInterpreter> AtAsync(string path) => new(path, await AskVersionAsync(path));

    /// <summary>Version managers put scripts in the PATH that cost more time than the interpreter and need the user's environment.</summary>
    private static bool IsScript(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == '#' && file.ReadByte() == '!';
    }

    private static async Task<string> AskVersionAsync(string path)
    {
        var start = new ProcessStartInfo(path, ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start);
        if (process is null) return "";
        using var impatience = new CancellationTokenSource(Patience);
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(impatience.Token);
            await process.WaitForExitAsync(impatience.Token);
            return VersionNumber().Match(said).Value;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return "";
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();
}
