using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.RuntimeApi;
using Gatehouse.LambdaRunner.Sandboxes;
using Gatehouse.LambdaRunner.Sandboxes.Runtimes;
using Gatehouse.LambdaRunner.Trust;
using Gatehouse.ServiceDefaults.Background;
using Gatehouse.ServiceDefaults.Logs;

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
    TrustedCertificates trust,
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
        try
        {
            return await PrepareAsync(function, owner, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it was: events wait for this environment and must hear that there will be none.
            RunnerLog.LaunchFailed(logger, function.Arn, exception);
            return new Placement.Refused(InvokeFailures.Broken($"The function's environment could not be started: {exception.Message}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _lives.WhenDoneAsync();
        folders.Dispose();
    }

    private async Task<Placement> PrepareAsync(FunctionVersion function, IEnvironmentOwner owner, CancellationToken cancellationToken)
    {
        if (WhatIsNotEmulated(function) is { } reason)
        {
            RunnerLog.NotEmulated(logger, function.Arn, reason);
            return new Placement.Refused(InvokeFailures.NotEmulated(reason));
        }

        if (function.LogFormat == "JSON") RunnerLog.LogFormatIgnored(logger, function.Arn);
        var code = await AcquireAsync(function);
        if (!code.Succeeded) return new Placement.Refused(code.Failure);

        var runtime = await PlanAsync(function, code.Value);
        if (runtime.Succeeded) return await LaunchAsync(function, owner, code.Value, runtime.Value, cancellationToken);

        code.Value.Dispose();
        RunnerLog.NotEmulated(logger, function.Arn, runtime.Failure.Message);
        return new Placement.Refused(runtime.Failure);
    }

    private async Task<Outcome<RuntimePlan>> PlanAsync(FunctionVersion function, FunctionCode code)
    {
        try
        {
            return await runtimes.PrepareAsync(function, code.Folders);
        }
        catch
        {
            code.Dispose();
            throw;
        }
    }

    private static string? WhatIsNotEmulated(FunctionVersion function) =>
        function.PackageType == "Image" ? "Functions of container images are not run yet." : null;

    private async Task<Outcome<FunctionCode>> AcquireAsync(FunctionVersion function)
    {
        var leases = new List<CodeLease>();
        foreach (var digest in function.LayerDigests.Prepend(function.CodeDigest))
        {
            var lease = await codes.AcquireAsync(digest);
            if (!lease.Succeeded)
            {
                foreach (var held in leases) held.Dispose();
                return lease.Failure;
            }

            leases.Add(lease.Value);
        }

        return new FunctionCode(leases[0], leases[1..]);
    }

    private async Task<Placement> LaunchAsync(
        FunctionVersion function, IEnvironmentOwner owner, FunctionCode code, RuntimePlan runtime, CancellationToken cancellationToken)
    {
        var log = new EnvironmentLog(SourceOf(function), function.Version, function.MemoryMegabytes, sink, time);
        var output = new OutputLines(log, time);
        var files = ExtensionFiles.In(code.Folders);
        var environment = new ExecutionEnvironment(
            function, owner, new ExtensionGroup(function, [.. files.Select(Path.GetFileName)!], ids), log, output, time);
        EnvironmentFolder? folder = null;
        RuntimeApiListener? api = null;
        var extensions = ExtensionProcesses.None;
        try
        {
            log.InitStarted(function.Runtime, function.RuntimeVersionArn);
            var trusted = await trust.VariablesAsync(cancellationToken);
            folder = folders.Take(function.Key);
            api = new RuntimeApiListener(environment, folder.SocketPath, time, logger);
            var all = variables.For(function, log.Source, api, code.Folders, folder);
            // The user's own come last and win, as in LocalStack; AWS refuses reserved names when a function is created.
            foreach (var (name, value) in trusted.Concat(runtime.Variables).Concat(function.Variables)) all[name] = value;
            var plan = new SandboxPlan(Wrap(runtime.Command, all, code.Folders), all, code.Folders.Task, output.ReadAsync);
            extensions = await ExtensionProcesses.LaunchAsync(files, file => launcher.Launch(plan with { Command = [file] }));
            if (await extensions.RegisterAsync(environment.Extensions.AllRegistered, options.StartTimeout, time, cancellationToken) is { } failure)
            {
                await AbandonAsync();
                return new Placement.Crashed(failure);
            }

            var sandbox = launcher.Launch(plan);
            _lives.Own(LiveAsync(environment, sandbox, extensions, api, folder, code));
        }
        catch
        {
            await AbandonAsync();
            throw;
        }

        return await environment.WhenStartedAsync(options.StartTimeout, cancellationToken);

        async Task AbandonAsync()
        {
            // Those that wait for an event must hear that there will be none, or their connections would not end.
            await extensions.ShutDownAsync(environment.Extensions, EnvironmentEnd.Failure, time);
            if (api is not null) await api.DisposeAsync();
            if (folder is not null) EnvironmentFolders.Delete(folder);
            environment.Dispose();
            code.Dispose();
        }
    }

    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper: a script that gets the runtime's command line.</summary>
    private static IReadOnlyList<string> Wrap(IReadOnlyList<string> command, Dictionary<string, string> all, CodeFolders code) =>
        all.TryGetValue("AWS_LAMBDA_EXEC_WRAPPER", out var wrapper) && wrapper.Length > 0 ? [code.Map(wrapper), .. command] : command;

    private async Task LiveAsync(
        ExecutionEnvironment environment, ISandbox sandbox, ExtensionProcesses extensions, RuntimeApiListener api, EnvironmentFolder folder, FunctionCode code)
    {
        try
        {
            await environment.LiveAsync(sandbox, extensions, api);
            environment.Dispose();
            code.Dispose();
            if (environment.LeavesFolder) folders.Keep(environment.Key, folder);
            else EnvironmentFolders.Delete(folder);
        }
        finally
        {
            // Last: whoever hears of it may try again at once, and finds the folder.
            environment.TellTheEnd();
        }
    }

    private LogSource SourceOf(FunctionVersion function)
    {
        var stream = $"{time.GetUtcNow():yyyy'/'MM'/'dd}/[{function.Version}]{ids.Next():N}";
        return new LogSource(function.Name, new LogAddress(function.AccountId, function.Region, function.LogGroup, stream));
    }
}
