using System.Diagnostics;

namespace Gatehouse.Benchmarks.Processes;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <returns>From its start to its end.</returns>
    public static async Task<TimeSpan> RunAsync(string folder, CancellationToken cancellationToken, string program, params IEnumerable<string> arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
