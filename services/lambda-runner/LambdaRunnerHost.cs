using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Metrics;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Gatehouse.ServiceDefaults.InProcess;
using Gatehouse.ServiceDefaults.Logs;
using Gatehouse.ServiceDefaults.Settings;

namespace Gatehouse.LambdaRunner;

/// <summary>The lambda-runner in a process, on its own or with the other planes.</summary>
public static class LambdaRunnerHost
{
    /// <summary>Registers the plane as the settings want it, and offers its service to planes of the same process.</summary>
    public static void Add(IServiceCollection services, GatehouseSettings settings)
    {
        services.AddPlaneClient<Protocol.Metrics.MetricsClient>(Planes.ControlPlane);
        services.AddSingleton<InvocationMetrics>();
        services.AddSingleton<IInvocationMetrics>(provider => provider.GetRequiredService<InvocationMetrics>());
        services.AddHostedService(provider => provider.GetRequiredService<InvocationMetrics>());
        services.AddLogShipping();
        services.AddSingleton<ILogSink>(provider => new FannedLogSink(
            provider.GetRequiredService<ConsoleLogSink>(), new CloudWatchLogSink(provider.GetRequiredService<LogShipper>())));
        services.AddLambdaRunner(new LambdaRunnerOptions
        {
            EdgeHost = settings.EdgeHost,
            EdgePort = settings.PublicPort,
            CertificateFile = settings.CertificateFile,
            SetsAwsEndpointUrl = !settings.DisableAwsEndpointUrl,
            KeepAlive = settings.LambdaKeepAlive,
            StartTimeout = settings.LambdaStartTimeout,
            RetryDelay = settings.LambdaRetryDelay,
            ConcurrencyLimit = settings.LambdaConcurrency,
            LargestUnzippedCode = settings.LambdaUnzippedCode,
        });
        services.AddPlaneClient<Functions.FunctionsClient>(Planes.ControlPlane);
        services.AddPlaneClient<Certificates.CertificatesClient>(Planes.ControlPlane);
        services.AddPlaneClient<Blobs.BlobsClient>(Planes.ControlPlane);
        services.AddSingleton(new InProcessService((binder, provider) =>
            Execution.BindService(binder, provider.GetRequiredService<ExecutionService>()))
        {
            RunsInPlace = true,
        });
    }

    /// <summary>Serves the plane over gRPC.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlaneDefaults();
        endpoints.MapGrpcService<ExecutionService>();
    }
}
