using System.Diagnostics;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Transcript;

/// <summary>What the README's reader has on the machine, and where.</summary>
internal static class ReadersTools
{
    private static readonly string[] Needed = ["bash", "curl", "node", "python3"];
    private static readonly string[] Folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>The first folder of the path whose AWS CLI is version 2; null where there is none.</summary>
    public static string? FolderOfAwsCli { get; } = Folders.FirstOrDefault(folder => Has(folder, "aws") && IsVersion2(Path.Combine(folder, "aws")));

    /// <summary>What is missing for the transcript to be typed here; null where nothing is.</summary>
    public static async Task<string?> MissingAsync(CancellationToken cancellationToken)
    {
        if (Needed.FirstOrDefault(tool => !Folders.Any(folder => Has(folder, tool))) is { } absent) return $"{absent} is not on the path";
        if (FolderOfAwsCli is null) return "there is no AWS CLI of version 2 on the path";
        foreach (var port in new[] { 4566, 4510 })
        {
            if (await Reachability.IsOpenAsync(port, cancellationToken)) return $"port {port} is in use";
        }

        return null;
    }

    private static bool Has(string folder, string tool) => File.Exists(Path.Combine(folder, tool));

    private static bool IsVersion2(string program)
    {
        using var asked = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, UseShellExecute = false });
        return asked!.StandardOutput.ReadToEnd().StartsWith("aws-cli/2.", StringComparison.Ordinal);
    }
}
