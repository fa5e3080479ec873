using System.ComponentModel.DataAnnotations;
using Gatehouse.LambdaRunner.Code;
using Gatehouse.LambdaRunner.Environments;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Metrics;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.Sandboxes;
using Gatehouse.LambdaRunner.Sandboxes.Runtimes;
using Gatehouse.LambdaRunner.Trust;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gatehouse.LambdaRunner;

/// <summary>What a host registers to run functions.</summary>
public static class LambdaRunnerServices
{
    /// <summary>
    /// Registers everything behind <see cref="ExecutionService"/>, which the host maps. The host provides
    /// <c>Functions.FunctionsClient</c>, <c>Blobs.BlobsClient</c> and <c>Certificates.CertificatesClient</c>, and may provide a <see cref="TimeProvider"/> and an
    /// <see cref="ILogSink"/>.
    /// </summary>
    public static IServiceCollection AddLambdaRunner(this IServiceCollection services, LambdaRunnerOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        PrivateFolder.Ensure(options.CacheDirectory);
        services.AddSingleton(options);
        services.AddSingleton(new PlacingRules(options.KeepAlive, options.ConcurrencyLimit));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIds>();
        AddLogs(services, options);
        AddEnvironments(services, options);

        services.AddSingleton<FunctionDirectory>();
        services.AddSingleton<IProcessorLoad>(provider => new ProcessorLoad("/proc/stat", provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<EnvironmentPools>();
        services.AddSingleton<ConcurrencyLimits>();
        services.TryAddSingleton<IInvocationMetrics, NoInvocationMetrics>();
        services.AddSingleton<Invoker>();
        services.AddSingleton<AsynchronousEvents>();
        services.AddSingleton(provider => new ExecutionService(
            provider.GetRequiredService<Invoker>(), provider.GetRequiredService<AsynchronousEvents>()));

        // Stopped in reverse: first no more events are taken, then environments end.
        services.AddHostedService<IdleReaper>();
        services.AddHostedService(provider => provider.GetRequiredService<AsynchronousEvents>());
        services.AddHostedService<FunctionWatcher>();
        services.AddHostedService<EarlierCode>();
        return services;
    }

    private static void AddEnvironments(IServiceCollection services, LambdaRunnerOptions options)
    {
        services.AddSingleton<CodeCache>();
        services.AddSingleton<BootstrapFiles>();
        services.AddSingleton<IRuntime, NodeRuntime>();
        services.AddSingleton<IRuntime, PythonRuntime>();
        services.AddSingleton<IRuntime, ProvidedRuntime>();
        services.AddSingleton<RuntimeCatalog>();
        services.AddSingleton<ChildExits>();
        services.AddSingleton<OrphanGuard>();
        services.AddSingleton<ISandboxLauncher, ProcessLauncher>();
        services.AddSingleton<EnvironmentVariables>();
        services.AddSingleton<TrustedCertificates>();
        services.AddSingleton(provider => new EnvironmentFolders(
            Path.Combine(options.CacheDirectory, "run", $"{provider.GetRequiredService<IIdSource>().Next():N}"[..8])));
        services.AddSingleton<IEnvironmentFactory, EnvironmentFactory>();
    }

    private static void AddLogs(IServiceCollection services, LambdaRunnerOptions options)
    {
        services.TryAddSingleton(provider => new ConsoleLogSink(
            options.PrintsLogs ? Console.OpenStandardOutput() : Stream.Null, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ILogSink>(provider => provider.GetRequiredService<ConsoleLogSink>());
        services.AddHostedService(provider => provider.GetRequiredService<ConsoleLogSink>());
    }
}
