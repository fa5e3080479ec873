using System.Diagnostics;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.ColdStarting;

/// <summary>The bootstrap that Gatehouse starts Node functions with, started by hand.</summary>
internal static class BareBootstrap
{
    private static readonly string File = Repository.Path("services/lambda-runner/runtimes/node/bootstrap.cjs");
    private static readonly string Functions = Repository.Path("tests/benchmarks/functions");

    /// <summary>Why it cannot be started; null when it can.</summary>
    public static string? Absence => System.IO.File.Exists(File) ? null : "services/lambda-runner has no Node bootstrap";

    /// <returns>From the start of the process to its first connection to the Runtime API.</returns>
    public static async Task<TimeSpan> StartAsync(CancellationToken cancellationToken)
    {
        using var api = new WaitingRuntimeApi();
        var variables = new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = api.Address,
            ["AWS_LAMBDA_FUNCTION_NAME"] = "hello",
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "128",
            ["LAMBDA_TASK_ROOT"] = Functions,
            ["LAMBDA_RUNTIME_DIR"] = Path.GetDirectoryName(File)!,
            ["_HANDLER"] = "index.hello",
        };

        var started = Stopwatch.GetTimestamp();
        await using var bootstrap = ChildProcess.Start(readyText: "never", Functions, variables, "node", File);
        await api.ConnectedAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }
}
