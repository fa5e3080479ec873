using System.Diagnostics;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>A program that has ended well.</summary>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Elapsed">From its start to its end.</param>
internal sealed record Command(string Output, TimeSpan Elapsed)
{
    public static async Task<Command> RunAsync(string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
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
            var elapsed = Stopwatch.GetElapsedTime(started);
            return process.ExitCode == 0
                ? new Command(output, elapsed)
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
