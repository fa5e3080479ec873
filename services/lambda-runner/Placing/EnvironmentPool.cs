using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.ServiceDefaults.Background;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>
/// The environments of one function version and the events that wait for them.
/// <para>
/// An event takes the environment that fell idle last. Finding none, it joins a line that is served first come, first
/// served by whichever comes first: an environment that falls idle or one that has started. The first environment starts at
/// once; afterwards at least as many starts are under way as events have lost patience: those that waited a moment in which nobody
/// was served. So a quick function is served by the few environments it needs, and a function that calls itself never waits for itself.
/// An event joins the line also where the environments at work have the processors and are quick: it is its turn sooner than another
/// process has woken up. For the same reason an environment that more than those are at work with falls idle although others wait.
/// </para>
/// </summary>
internal sealed class EnvironmentPool : IEnvironmentOwner, IAsyncDisposable
{
    private const int WorkersPerProcessor = 2;

    private readonly FunctionVersion _function;
    private readonly IEnvironmentFactory _factory;
    private readonly PlacingRules _rules;
    private readonly IProcessorLoad _load;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<IdleEnvironment> _idle = [];
    private readonly WaitingLine _waiting;
    private readonly Pace _pace = new();
    private readonly ITimer _moments;
    private readonly HashSet<IExecutionEnvironment> _live = [];
    private readonly OwnedTasks _starts = new();
    private readonly CancellationTokenSource _closing = new();
    private int _starting;
    private bool _retired;

    public EnvironmentPool(FunctionVersion function, IEnvironmentFactory factory, PlacingRules rules, IProcessorLoad load, TimeProvider time)
    {
        (_function, _factory, _rules, _load, _time) = (function, factory, rules, load, time);
        _waiting = new WaitingLine(rules, time);
        _moments = time.CreateTimer(_ => PassMoment(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public FunctionVersion Function => _function;

    /// <summary>Environments that are there or on their way.</summary>
    public int Size
    {
        get
        {
            lock (_gate) return _live.Count + _starting;
        }
    }

    /// <summary>Nothing runs, nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _live.Count + _starting == 0 && _waiting.IsEmpty;
        }
    }

    public bool IsRetired => Volatile.Read(ref _retired);

    public ValueTask<Placement> PlaceAsync(CancellationToken cancellationToken)
    {
        WaitingEvent waiting;
        lock (_gate)
        {
            if (_closing.IsCancellationRequested) return new(new Placement.Refused(InvokeFailures.ShuttingDown));
            if (_idle.Count > 0 && !IsLineQuicker()) return new(new Placement.Ready(TakeIdle()));
            if (_waiting.IsEmpty) _moments.Change(_rules.PatienceBeforeStart, _rules.PatienceBeforeStart);
            waiting = _waiting.Join();
            // The first in line is whom the new environment will serve: were it the last who ripens, it would be worth one more by then.
            if (_live.Count + _starting == 0 || IsAnotherWorthIt()) _waiting.RipenFirst();
            StartWhatIsNeeded();
        }

        waiting.WhenCallerLeaves(GiveUp, cancellationToken);
        return new(waiting.Placed);
    }

    /// <summary>Code or configuration changed: environments end after the event they run, and none is used again.</summary>
    public void Retire()
    {
        List<IExecutionEnvironment> live;
        lock (_gate)
        {
            _retired = true;
            _idle.Clear();
            live = [.. _live];
        }

        live.ForEach(environment => environment.Retire());
    }

    /// <summary>The code or configuration of this pool is the function's again.</summary>
    public void Revive()
    {
        lock (_gate) _retired = false;
    }

    /// <summary>Ends environments that have been idle since the given moment or longer.</summary>
    public void Reap(DateTimeOffset idleSince)
    {
        List<IdleEnvironment> reaped;
        lock (_gate)
        {
            reaped = _idle.FindAll(idle => idle.Since <= idleSince);
            _idle.RemoveRange(0, reaped.Count);
        }

        reaped.ForEach(idle => idle.Environment.Retire());
    }

    public async ValueTask DisposeAsync()
    {
        List<WaitingEvent> waiting;
        List<IExecutionEnvironment> live;
        lock (_gate)
        {
            if (_closing.IsCancellationRequested) return;
            _closing.Cancel();
            waiting = _waiting.TakeAll();
            _idle.Clear();
            live = [.. _live];
        }

        await _moments.DisposeAsync();
        waiting.ForEach(one => one.Place(new Placement.Refused(InvokeFailures.ShuttingDown)));
        await Task.WhenAll([_starts.WhenDoneAsync(), .. live.Select(environment => environment.StopAsync())]);
        _closing.Dispose();
    }

    public void Freed(IExecutionEnvironment environment, TimeSpan duration)
    {
        WaitingEvent? next;
        var areProcessorsShort = _load.AreShort;
        lock (_gate)
        {
            _pace.Note(duration, areProcessorsShort);
            if (_closing.IsCancellationRequested || _retired) return;
            // Beyond what the processors can carry, an environment at work leaves the line to the others: only so do they become fewer again.
            next = _waiting.Ripe == 0 && IsLineQuicker(besides: 1) ? null : _waiting.TakeNext();
            if (next is null) _idle.Add(new(environment, _time.GetUtcNow()));
        }

        next?.Place(new Placement.Ready(environment));
    }

    public void Ended(IExecutionEnvironment environment)
    {
        lock (_gate)
        {
            _live.Remove(environment);
            _idle.RemoveAll(idle => idle.Environment == environment);
            // Those who wait may have counted on this one.
            if (_live.Count + _starting == 0) _waiting.RipenFirst();
            StartWhatIsNeeded();
        }
    }

    private void PassMoment()
    {
        List<(WaitingEvent Event, IExecutionEnvironment Environment)> placed = [];
        lock (_gate)
        {
            if (_closing.IsCancellationRequested) return;
            if (_waiting.IsEmpty) _moments.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            // Before the first environment is there, nobody can have been served.
            _waiting.PassMoment(mayMove: _live.Count > 0);
            while (_waiting.Ripe > 0 && _idle.Count > 0) placed.Add((_waiting.TakeNext()!, TakeIdle()));
            StartWhatIsNeeded();
        }

        placed.ForEach(one => one.Event.Place(new Placement.Ready(one.Environment)));
    }

    private IExecutionEnvironment TakeIdle()
    {
        var last = _idle[^1].Environment;
        _idle.RemoveAt(_idle.Count - 1);
        return last;
    }

    /// <summary>A function's process uses one processor: while some have none to run on, a line is worth another environment at once.</summary>
    private bool IsAnotherWorthIt() =>
        _starting == 0 && _live.Count > 0 && _live.Count < _rules.Processors && _waiting.Length > 2 * _live.Count;

    /// <param name="besides">Environments that are not counted as at work.</param>
    private bool IsLineQuicker(int besides = 0) =>
        _live.Count - _idle.Count - besides >= WorkersPerProcessor * _rules.Processors && _pace.IsHeldUp;

    private void StartWhatIsNeeded()
    {
        if (_closing.IsCancellationRequested) return;
        for (var missing = _waiting.Ripe - _starting; missing > 0; missing--)
        {
            _starting++;
            _starts.Own(StartAsync());
        }
    }

    private async Task StartAsync()
    {
        // The caller holds the gate.
        await Task.Yield();
        Placement placement;
        try
        {
            placement = await _factory.StartAsync(_function, this, _closing.Token);
        }
        catch (OperationCanceledException)
        {
            placement = new Placement.Refused(InvokeFailures.ShuttingDown);
        }

        WaitingEvent? next;
        var environment = (placement as Placement.Ready)?.Environment;
        bool isUsedOnce;
        lock (_gate)
        {
            _starting--;
            next = _waiting.TakeNext();
            isUsedOnce = _rules.IsSingleUse || _retired || _closing.IsCancellationRequested;
            if (environment is { HasEnded: false })
            {
                _live.Add(environment);
                if (next is null && !isUsedOnce) _idle.Add(new(environment, _time.GetUtcNow()));
            }

            StartWhatIsNeeded();
        }

        next?.Place(placement);
        // By now it runs its only event and ends after it, or it has none and ends at once.
        if (isUsedOnce) environment?.Retire();
    }

    private void GiveUp(WaitingEvent waiting, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_waiting.Leave(waiting)) return;
        }

        waiting.Abandon(cancellationToken);
    }

    private readonly record struct IdleEnvironment(IExecutionEnvironment Environment, DateTimeOffset Since);
}
