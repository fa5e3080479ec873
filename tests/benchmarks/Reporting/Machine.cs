using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gatehouse.Benchmarks.Reporting;

/// <summary>What and when was measured on, in one line.</summary>
internal sealed class Machine(TimeProvider time)
{
    public string Describe() => string.Join(" · ", [
        time.GetUtcNow().ToString("yyyy-MM-dd"),
        Processor(),
        $"{Environment.ProcessorCount} cores",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        $"Node.js {NodeVersion()}",
    ]);

    private static string Processor()
    {
        const string information = "/proc/cpuinfo";
        var model = File.Exists(information)
            ? File.ReadLines(information).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string NodeVersion()
    {
        using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
        return node.StandardOutput.ReadToEnd().Trim();
    }
}
