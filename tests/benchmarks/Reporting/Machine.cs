using System.Runtime.InteropServices;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Reporting;

/// <summary>What and when was measured on, in one line.</summary>
internal sealed class Machine(TimeProvider time)
{
    public async Task<string> DescribeAsync(CancellationToken cancellationToken) => string.Join(" · ", [
        time.GetUtcNow().ToString("yyyy-MM-dd"),
        Processor(),
        $"{Environment.ProcessorCount} cores",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        $"Node.js {await NodeVersionAsync(cancellationToken)}",
    ]);

    private static string Processor()
    {
        const string information = "/proc/cpuinfo";
        var model = File.Exists(information)
            ? File.ReadLines(information).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static async Task<string> NodeVersionAsync(CancellationToken cancellationToken) =>
        (await Command.RunAsync(AppContext.BaseDirectory, "node", ["--version"], cancellationToken)).Output.Trim();
}
