using System.Text;
using System.Threading.Channels;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gatehouse.LambdaRunner.Tests.Running;

/// <summary>A whole runner over a control-plane in memory: real processes, a folder of its own.</summary>
internal sealed class RunningRunner : IAsyncDisposable
{
    public const string AccountId = "000000000000";
    public const string Region = "us-east-1";

    private readonly IHost _host;
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-").FullName;

    private RunningRunner(Action<LambdaRunnerOptions>? configure)
    {
        var options = new LambdaRunnerOptions { CacheDirectory = _folder, PrintsLogs = false };
        configure?.Invoke(options);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(Plane.Functions);
        builder.Services.AddSingleton(Plane.Blobs);
        builder.Services.AddSingleton(Plane.Certificates);
        builder.Services.AddSingleton<ILogSink>(Log);
        builder.Services.AddLambdaRunner(options);
        _host = builder.Build();
    }

    public ControlPlane Plane { get; } = new();

    public GatheredLog Log { get; } = new();

    public IServiceProvider Services => _host.Services;

    public Invoker Invoker => Services.GetRequiredService<Invoker>();

    public EnvironmentPools Pools => Services.GetRequiredService<EnvironmentPools>();

    public static async Task<RunningRunner> StartAsync(Action<LambdaRunnerOptions>? configure = null)
    {
        var runner = new RunningRunner(configure);
        await runner._host.StartAsync();
        return runner;
    }

    public static InvokeRequest Request(string function, string payload) =>
        new(new FunctionName(AccountId, Region, function, ""), Encoding.UTF8.GetBytes(payload));

    /// <summary>Puts a Node.js function of one CommonJS file, called "f".</summary>
    public void PutNode(string code, Action<Protocol.FunctionRevision>? change = null, string function = "f") =>
        Plane.Put(function, "nodejs20.x", "index.handler", new Dictionary<string, string> { ["index.js"] = code }, change);

    /// <summary>Puts a Python function of one file, called "f".</summary>
    public void PutPython(string code, Action<Protocol.FunctionRevision>? change = null) =>
        Plane.Put("f", "python3.11", "main.handler", new Dictionary<string, string> { ["main.py"] = code }, change);

    public async Task<InvokeResult> InvokeAsync(string payload = "{}", string function = "f", bool tailLog = false)
    {
        var result = await Invoker.InvokeAsync(Request(function, payload) with { TailLog = tailLog }, CancellationToken.None);
        result.Failure.ShouldBeNull();
        return result.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Everything that functions logged.</summary>
internal sealed class GatheredLog : ILogSink
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line) => _lines.Writer.TryWrite(Encoding.UTF8.GetString(line));

    public async Task WhenLoggedAsync(Func<string, bool> isExpected)
    {
        while (!isExpected(await _lines.Reader.ReadAsync()))
        {
        }
    }
}

internal static class InvokeResultText
{
    public static string Text(this InvokeResult result) => Encoding.UTF8.GetString(result.Outcome.Payload.Span);

    public static string Tail(this InvokeResult result) => Encoding.UTF8.GetString(result.Outcome.LogTail.Span);
}
