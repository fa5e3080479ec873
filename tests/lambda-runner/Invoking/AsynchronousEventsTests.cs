using System.Threading.Channels;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Metrics;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.Tests.Placing;
using Gatehouse.LambdaRunner.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Invoking;

public sealed class AsynchronousEventsTests : IEnvironmentFactory, IAsyncDisposable
{
    private readonly Clock _time = new();
    private readonly ControlPlane _plane = new();
    private readonly Channel<Guid> _failed = Channel.CreateUnbounded<Guid>();
    private readonly EnvironmentPools _pools;
    private readonly AsynchronousEvents _events;

    public AsynchronousEventsTests()
    {
        var rules = new PlacingRules(TimeSpan.FromMinutes(10), 1000);
        var ids = new RandomIds();
        _pools = new EnvironmentPools(this, rules, new FixedLoad(), _time);
        var invoker = new Invoker(new FunctionDirectory(_plane.Functions, TimeProvider.System), _pools, new ConcurrencyLimits(rules), new NoInvocationMetrics(), ids, _time);
        _events = new AsynchronousEvents(invoker, new LambdaRunnerOptions(), ids, _time, NullLogger<AsynchronousEvents>.Instance);
        _plane.Put("f", "nodejs20.x", "index.handler", new Dictionary<string, string> { ["index.js"] = "" });
    }

    [Fact]
    public async Task A_failed_event_is_tried_again_after_one_and_two_minutes_under_the_same_id()
    {
        var accepted = (await _events.AcceptAsync(RunningRunner.Request("f", "{}"))).Value!;

        (await _failed.Reader.ReadAsync()).ShouldBe(accepted.RequestId);
        (await NextTryAsync(TimeSpan.FromMinutes(1))).ShouldBe(accepted.RequestId);
        (await NextTryAsync(TimeSpan.FromMinutes(2))).ShouldBe(accepted.RequestId);
    }

    [Fact]
    public async Task An_event_that_is_no_json_is_refused_at_once() =>
        (await _events.AcceptAsync(RunningRunner.Request("f", "{"))).Failure!.Code.ShouldBe("InvalidRequestContentException");

    async Task<Placement> IEnvironmentFactory.StartAsync(FunctionVersion function, IEnvironmentOwner owner, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return new Placement.Crashed(requestId =>
        {
            _failed.Writer.TryWrite(requestId);
            return InvocationOutcome.Error("Error", "failed");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _events.StopAsync(CancellationToken.None);
        _events.Dispose();
        await _pools.DisposeAsync();
    }

    /// <summary>Moves the clock as soon as somebody waits for that long.</summary>
    private async Task<Guid> NextTryAsync(TimeSpan pause)
    {
        await _time.WhenTimerSetAsync(pause);
        _time.Advance(pause);
        return await _failed.Reader.ReadAsync();
    }

    private sealed class Clock : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _timers.Writer.TryWrite(dueTime);
            return timer;
        }

        public async Task WhenTimerSetAsync(TimeSpan dueTime)
        {
            while (await _timers.Reader.ReadAsync() != dueTime)
            {
            }
        }
    }
}
