using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>A clock that stands still until it is moved, and that can be asked to wait until somebody waits on it.</summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<TimeSpan, Channel<bool>> _timers = [];

    /// <summary>Completes once a timer of this length was set, each of them once.</summary>
    public Task TimerSet(TimeSpan length) => TimersOf(length).Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), System);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        TimersOf(dueTime).Writer.TryWrite(true);
        return timer;
    }

    private Channel<bool> TimersOf(TimeSpan length) => _timers.GetOrAdd(length, _ => Channel.CreateUnbounded<bool>());
}
