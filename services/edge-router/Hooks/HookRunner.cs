using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Gatehouse.EdgeRouter.Hooks;

/// <summary>Runs one script and passes on what it prints. A script that fails is reported and keeps no other from running.</summary>
internal sealed class HookRunner(EdgeOptions options, ILogger<HookRunner> log)
{
    public async Task RunAsync(HookScript script, CancellationToken cancellationToken)
    {
        script.State = HookState.Running;
        try
        {
            using var process = new Process { StartInfo = StartInfoOf(script.Path) };
            process.OutputDataReceived += (_, line) => Print(script, line.Data);
            process.ErrorDataReceived += (_, line) => Print(script, line.Data);
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await WaitAsync(process, cancellationToken);
            script.State = process.ExitCode == 0 ? HookState.Successful : HookState.Error;
            if (process.ExitCode != 0) log.HookFailed(script.Path, $"exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (Win32Exception unrunnable)
        {
            script.State = HookState.Error;
            log.HookFailed(script.Path, unrunnable.Message);
        }
    }

    private static async Task WaitAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Scripts may rely on what LocalStack's image gives them: the endpoint, and credentials that name the default account.</summary>
    private ProcessStartInfo StartInfoOf(string path)
    {
        var start = Path.GetExtension(path) == ".py" ? new ProcessStartInfo("python3", [path]) : new ProcessStartInfo("/bin/bash", [path]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["AWS_ENDPOINT_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{options.Listen[0].Port}");
        start.Environment.TryAdd("AWS_ACCESS_KEY_ID", "test");
        start.Environment.TryAdd("AWS_SECRET_ACCESS_KEY", "test");
        start.Environment.TryAdd("AWS_DEFAULT_REGION", "us-east-1");
        return start;
    }

    private void Print(HookScript script, string? line)
    {
        if (line is not null) log.HookSaid(Path.GetFileName(script.Path), line);
    }
}
