using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.RuntimeApi;
using Gatehouse.LambdaRunner.Sandboxes;
using Gatehouse.LambdaRunner.Sandboxes.Runtimes;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// Starts execution environments: code on disk, a folder, a Runtime API, a process. Each one's life is owned here until nothing
/// of it is left.
/// </summary>
internal sealed class EnvironmentFactory(
    CodeCache codes,
    RuntimeCatalog runtimes,
    EnvironmentFolders folders,
    EnvironmentVariables variables,
    ISandboxLauncher launcher,
    ILogSink sink,
    LambdaRunnerOptions options,
    IIdSource ids,
    TimeProvider time,
    ILogger<EnvironmentFactory> logger) : IEnvironmentFactory, IAsyncDisposable
{
    private readonly OwnedTasks _lives = new();

    public async Task<Placement> StartAsync(FunctionVersion function, IEnvironmentOwner owner, CancellationToken cancellationToken)
    {
        if (WhatIsNotEmulated(function) is { } reason)
        {
            RunnerLog.NotEmulated(logger, function.Arn, reason);
            return new Placement.Refused(InvokeFailures.NotEmulated(reason));
        }

        var code = await codes.AcquireAsync(function.CodeDigest);
        if (!code.Succeeded) return new Placement.Refused(code.Failure);

        var runtime = await runtimes.PrepareAsync(function, code.Value.Path);
        if (runtime.Succeeded) return await LaunchAsync(function, owner, code.Value, runtime.Value, cancellationToken);

        code.Value.Dispose();
        RunnerLog.NotEmulated(logger, function.Arn, runtime.Failure.Message);
        return new Placement.Refused(runtime.Failure);
    }

    public async ValueTask DisposeAsync()
    {
        await _lives.WhenDoneAsync();
        folders.Dispose();
    }

    private static string? WhatIsNotEmulated(FunctionVersion function) =>
        function.PackageType == "Image" ? "Functions of container images are not run yet."
        : function.HasLayers ? "Functions with layers are not run yet."
        : null;

    private async Task<Placement> LaunchAsync(
        FunctionVersion function, IEnvironmentOwner owner, CodeLease code, RuntimePlan runtime, CancellationToken cancellationToken)
    {
        var log = new EnvironmentLog(SourceOf(function), function.Version, function.MemoryMegabytes, sink, time);
        var output = new OutputLines(log, time);
        var environment = new ExecutionEnvironment(function, owner, log, output, time);
        var folder = folders.Take(function.Key);
        var api = new RuntimeApiListener(environment, folder.SocketPath);
        var all = variables.For(function, log.Source, api, code.Path, folder);
        // The user's own come last and win, as in LocalStack; AWS refuses reserved names when a function is created.
        foreach (var (name, value) in runtime.Variables.Concat(function.Variables)) all[name] = value;

        try
        {
            var sandbox = launcher.Launch(new SandboxPlan(runtime.Command, all, code.Path, output.ReadAsync));
            _lives.Own(LiveAsync(environment, sandbox, api, folder, code));
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            RunnerLog.LaunchFailed(logger, function.Arn, exception);
            await api.DisposeAsync();
            environment.Dispose();
            code.Dispose();
            return new Placement.Refused(InvokeFailures.Broken($"The runtime could not be started: {exception.Message}"));
        }

        return await environment.WhenStartedAsync(options.StartTimeout, cancellationToken);
    }

    private async Task LiveAsync(
        ExecutionEnvironment environment, ISandbox sandbox, RuntimeApiListener api, EnvironmentFolder folder, CodeLease code)
    {
        await environment.LiveAsync(sandbox, api);
        environment.Dispose();
        code.Dispose();
        if (environment.LeavesFolder) folders.Keep(environment.Key, folder);
        else EnvironmentFolders.Delete(folder);
    }

    private LogSource SourceOf(FunctionVersion function) => new(
        function.AccountId,
        function.Region,
        function.Name,
        function.LogGroup,
        $"{time.GetUtcNow():yyyy'/'MM'/'dd}/[{function.Version}]{ids.Next():N}");
}
