using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Gatehouse.LambdaRunner.Environments;
using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.RuntimeApi;
using Gatehouse.LambdaRunner.Tests.Placing;
using Gatehouse.ServiceDefaults.Logs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Environments;

/// <summary>A real environment with a real Runtime API around a fake sandbox, whose runtime is whoever connects.</summary>
internal sealed class TestEnvironment : IEnvironmentOwner, IAsyncDisposable
{
    private readonly string[] _external;
    private readonly RuntimeApiListener _api;
    private readonly Task _life;
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

    /// <param name="external">Names of extensions from layers.</param>
    public TestEnvironment(params string[] external)
    {
        _external = external;
        var source = new LogSource("f", new LogAddress("000000000000", "us-east-1", "/aws/lambda/f", "stream"));
        var log = new EnvironmentLog(source, "$LATEST", 128, new DeafSink(), Time);
        Extensions = new ExtensionGroup(TestFunctions.Create(), external, new RandomIds());
        Environment = new ExecutionEnvironment(TestFunctions.Create(), this, Extensions, log, new OutputLines(log, Time), Time);
        _api = new RuntimeApiListener(Environment, "/tmp/" + Guid.NewGuid().ToString("N")[..12] + ".sock", Time, NullLogger.Instance);
        _life = LiveAsync();
    }

    public FakeTimeProvider Time { get; } = new();

    public FakeSandbox Sandbox { get; } = new();

    public ExecutionEnvironment Environment { get; }

    public ExtensionGroup Extensions { get; }

    /// <summary>The process of an extension from a layer, where there is one.</summary>
    public FakeSandbox ExtensionSandbox { get; } = new();

    public string SocketPath => _api.SocketPath!;

    public static Invocation Event(string payload = "{}") => new()
    {
        RequestId = Guid.NewGuid(),
        Payload = Encoding.UTF8.GetBytes(payload),
        InvokedArn = "arn:aws:lambda:us-east-1:000000000000:function:f",
        TraceId = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0",
    };

    public Task<Placement> WhenStartedAsync() => Environment.WhenStartedAsync(TimeSpan.FromSeconds(20), CancellationToken.None);

    /// <summary>Completes when the environment's owner has been told, next, what is expected.</summary>
    public async Task WhenToldAsync(string expected) => (await _told.Reader.ReadAsync()).ShouldBe(expected);

    public async Task<RawRuntime> ConnectAsync()
    {
        var port = int.Parse(_api.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return new RawRuntime(new NetworkStream(socket, ownsSocket: true));
    }

    public void Freed(IExecutionEnvironment environment, TimeSpan duration) => _told.Writer.TryWrite("freed");

    public void Ended(IExecutionEnvironment environment) => _told.Writer.TryWrite("ended");

    public async ValueTask DisposeAsync()
    {
        Sandbox.Kill();
        ExtensionSandbox.Kill();
        await _life;
        Environment.Dispose();
    }

    private async Task LiveAsync()
    {
        var extensions = await ExtensionProcesses.LaunchAsync(_external, _ => ExtensionSandbox);
        await Environment.LiveAsync(Sandbox, extensions, _api);
        Environment.TellTheEnd();
    }

    private sealed class DeafSink : ILogSink
    {
        public void Write(LogSource source, DateTimeOffset at, ReadOnlySpan<byte> line)
        {
        }
    }
}
