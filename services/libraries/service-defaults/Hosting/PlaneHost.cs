using Gatehouse.ServiceDefaults.Calls;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.ServiceDefaults.Settings;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>What every deployable starts with: configuration, logs, telemetry, health, graceful shutdown.</summary>
public static class PlaneHost
{
    /// <summary>The variable that turns telemetry on, as OpenTelemetry names it.</summary>
    private const string TelemetryEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Settings are read once: watching files for changes costs start-up time and wakes the process whenever its folder is written to.</summary>
    private const string KeepConfiguration = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>How long requests in flight may take to finish once the process is told to stop.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Runs a deployable until it is told to stop. What keeps it from starting is told in a sentence on standard error, with exit code 1:
    /// a port that is taken, a data directory in use, a setting that cannot be read are the user's to mend, and no stack trace helps them.
    /// </summary>
    public static async Task<int> RunAsync(
        string[] args, string plane, Action<WebApplicationBuilder, GatehouseSettings> compose, Action<WebApplication, GatehouseSettings> serve)
    {
        while (true)
        {
            if (await StartAsync(args, plane, compose, serve) is not { } app) return 1;

            await app.WaitForShutdownAsync();
            var restarts = app.Services.GetRequiredService<RestartRequest>().IsMade;
            await app.DisposeAsync();
            if (!restarts) return 0;
        }
    }

    private static async Task<WebApplication?> StartAsync(
        string[] args, string plane, Action<WebApplicationBuilder, GatehouseSettings> compose, Action<WebApplication, GatehouseSettings> serve)
    {
        try
        {
            var builder = CreateBuilder(args, plane);
            var settings = new GatehouseSettings(builder.Configuration);
            compose(builder, settings);
            var app = builder.Build();
            foreach (var (variable, reason) in LocalStackVariables.Ignored(app.Configuration)) app.Logger.VariableIgnored(variable, reason);
            serve(app, settings);
            await app.StartAsync();
            return app;
        }
        catch (Exception cause)
        {
            await Console.Error.WriteLineAsync($"Gatehouse's {plane} cannot start: {cause.Message}");
            return null;
        }
    }

    /// <summary>A builder with the defaults of every plane.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args, string plane)
    {
        var builder = WebApplication.CreateSlimBuilder([.. args, KeepConfiguration]);
        builder.Configuration.AddEnvironmentVariables("LOCALSTACK_").AddEnvironmentVariables();
        builder.Logging.SetMinimumLevel(LogLevels.Read(builder.Configuration));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
            console.UseUtcTimestamp = true;
        });
        // With this logger on, hosting makes an activity for every request and carries it through every await; telemetry asks for its own.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning).AddFilter("Orleans", LogLevel.Warning)
            // Orleans' attempts, dozens for a silo that died: what comes of them Orleans and the caller say themselves.
            .AddFilter("Polly", LogLevel.None)
            // The forwarder tells of every request; what fails, the edge says itself too.
            .AddFilter("Yarp", LogLevel.Warning)
            // What fails in a handler is logged by FailureInterceptor. This one adds callers that went away in the middle of a call.
            .AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.Critical);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainTime);
        builder.Services.AddSingleton<RestartRequest>();
        builder.Services.AddInterceptors();
        if (builder.Configuration[TelemetryEndpoint] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry()
                .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Gatehouse.*"))
                .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Gatehouse.*", plane))
                .UseOtlpExporter();
        }

        return builder;
    }

    /// <summary>Serves gRPC to other planes at an address: <c>http://host:port</c> or <c>unix:/path</c>.</summary>
    public static WebApplicationBuilder ListenForPlanes(this WebApplicationBuilder builder, string address)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            if (PlaneAddress.IsUnixSocket(address, out var path))
            {
                File.Delete(path);
                kestrel.ListenUnixSocket(path, endpoint => endpoint.Protocols = HttpProtocols.Http2);
                return;
            }

            var uri = new Uri(address);
            var host = uri.Host == "localhost" ? System.Net.IPAddress.Loopback : System.Net.IPAddress.Parse(uri.Host);
            kestrel.Listen(host, uri.Port, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddHealthChecks();
        builder.Services.AddGrpcHealthChecks();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = PlaneAddress.MaxMessageBytes;
            grpc.MaxSendMessageSize = PlaneAddress.MaxMessageBytes;
            grpc.Interceptors.Add<RequestIdInterceptor>();
            grpc.Interceptors.Add<FailureInterceptor>();
        });
        builder.Services.AddSingleton<IServiceMethodProvider<OperationCatalogs>, OperationMethodProvider>();
        return builder;
    }

    /// <summary>The standard health service, and the plane's AWS operations where it has some.</summary>
    public static void MapPlaneDefaults(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcHealthChecksService();
        if (endpoints.ServiceProvider.GetService<OperationCatalogs>() is not null)
        {
            endpoints.MapGrpcService<OperationCatalogs>();
        }
    }
}
