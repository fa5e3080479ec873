using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>The processes of extensions from layers.</summary>
internal sealed class ExtensionProcesses : IAsyncDisposable
{
    /// <summary>How long they may take to end: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html#runtimes-lifecycle-shutdown</summary>
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<ISandbox> _running;

    private ExtensionProcesses(IReadOnlyList<ISandbox> running) => _running = running;

    public static ExtensionProcesses None { get; } = new([]);

    /// <summary>Completes with the exit of the first of them that ends; never where there are none.</summary>
    public Task<SandboxExit> AnyExited { get; private init; } = new TaskCompletionSource<SandboxExit>().Task;

    private Task AllExited => Task.WhenAll(_running.Select(sandbox => sandbox.Exited));

    /// <param name="files">Executables.</param>
    /// <param name="launch">Starts one.</param>
    public static async Task<ExtensionProcesses> LaunchAsync(IReadOnlyList<string> files, Func<string, ISandbox> launch)
    {
        if (files.Count == 0) return None;

        var running = new List<ISandbox>();
        try
        {
            foreach (var file in files) running.Add(launch(file));
        }
        catch
        {
            foreach (var started in running) await started.DisposeAsync();
            throw;
        }

        return new ExtensionProcesses(running) { AnyExited = Task.WhenAny(running.Select(sandbox => sandbox.Exited)).Unwrap() };
    }

    /// <summary>Waits until all of them have registered. Returns what whoever waits for the environment is to be told where that fails.</summary>
    public async Task<Func<Guid, InvocationOutcome>?> RegisterAsync(
        Task allRegistered, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        if (_running.Count == 0) return null;

        try
        {
            if (await Task.WhenAny(allRegistered, AnyExited).WaitAsync(patience, time, cancellationToken) == allRegistered) return null;
        }
        catch (TimeoutException)
        {
            return requestId => PlatformErrors.ExtensionFailed(requestId, "Extension.InitError", "extensions did not register in time");
        }

        var exit = await AnyExited;
        return requestId => PlatformErrors.ExtensionCrashed(requestId, exit.Code);
    }

    /// <summary>The runtime has gone: extensions are told so, have a moment to send what they gathered, and go too.</summary>
    public async Task ShutDownAsync(ExtensionGroup group, string reason, TimeProvider time)
    {
        group.ShutDown(reason, time.GetUtcNow() + ShutdownPatience);
        if (group.AwaitShutdown)
        {
            await AllExited.WaitAsync(ShutdownPatience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await DisposeAsync();
    }

    /// <summary>Ends those that still run.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var sandbox in _running) sandbox.Kill();
        foreach (var sandbox in _running) await sandbox.DisposeAsync();
    }
}
