using System.Diagnostics;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>A tool that has ended well. Unlike what is measured it has this machine's environment: npm needs its proxies and certificates.</summary>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record Command(string Output)
{
    public static async Task<Command> RunAsync(string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? new Command(output)
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
