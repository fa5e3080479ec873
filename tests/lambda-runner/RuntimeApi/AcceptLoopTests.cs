using System.Net.Sockets;
using Gatehouse.LambdaRunner.RuntimeApi;
using Gatehouse.LambdaRunner.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.RuntimeApi;

public sealed class AcceptLoopTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordedLog _log = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Queue<SocketError> _failures = new();
    private readonly Socket _connection = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _served = [];
    private bool _hasAccepted;

    [Fact]
    public async Task A_machine_without_file_descriptors_is_asked_again()
    {
        _failures.Enqueue(SocketError.TooManyOpenSockets);

        var running = RunAsync();
        _served.ShouldBeEmpty();
        _time.Advance(AcceptLoop.Pause);

        _served.ShouldBe([_connection]);
        await _closing.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Failures_in_a_row_are_logged_once()
    {
        for (var i = 0; i < 3; i++) _failures.Enqueue(SocketError.TooManyOpenSockets);

        var running = RunAsync();
        for (var i = 0; i < 3; i++) _time.Advance(AcceptLoop.Pause);

        _served.ShouldBe([_connection]);
        _log.Lines.ShouldHaveSingleItem().ShouldContain("could not be accepted");
        await _closing.CancelAsync();
        await running;
    }

    [Fact]
    public async Task What_fails_because_it_is_closed_is_the_end_and_no_news()
    {
        _failures.Enqueue(SocketError.OperationAborted);
        await _closing.CancelAsync();

        await RunAsync();

        _log.Lines.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _closing.Dispose();
        _connection.Dispose();
    }

    private Task RunAsync() => new AcceptLoop(AcceptAsync, _served.Add, _time, _log).RunAsync(_closing.Token);

    /// <summary>Fails as often as was said, takes one connection, and then waits to be closed.</summary>
    private async ValueTask<Socket> AcceptAsync(CancellationToken closing)
    {
        if (_failures.TryDequeue(out var failure)) throw new SocketException((int)failure);
        if (_hasAccepted) await Task.Delay(Timeout.InfiniteTimeSpan, closing);
        _hasAccepted = true;
        return _connection;
    }
}
