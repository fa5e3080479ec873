using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Logs;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.RuntimeApi;
using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// One execution environment: a sandbox, its Runtime API, and the one event that it runs at a time. The pool hands events in on
/// one side, the runtime fetches and answers them on the other; <see cref="EnvironmentState"/> says whose turn it is.
/// </summary>
internal sealed class ExecutionEnvironment : IExecutionEnvironment, IRuntimeApi, IExtensionHost, IDisposable
{
    /// <summary>How long the last words of a dead runtime may take from its socket to us.</summary>
    private static readonly TimeSpan DrainPatience = TimeSpan.FromMilliseconds(500);

    private readonly FunctionVersion _function;
    private readonly IEnvironmentOwner _owner;
    private readonly EnvironmentLog _log;
    private readonly OutputLines _output;
    private readonly TimeProvider _time;
    private readonly EventDeadline _deadline;
    private readonly EventReports _reports;
    private readonly long _launchedAt;
    private readonly NextEvent _next = new();
    private readonly TaskCompletionSource<Placement> _started = new();
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();

    private EnvironmentState _state = EnvironmentState.Starting;
    private ISandbox? _sandbox;
    private Invocation? _current;
    private Invocation? _answered;
    private TimeSpan _lastDuration;
    private bool _wasReady;
    private bool _retires;
    private EnvironmentEnd? _ending;

    public ExecutionEnvironment(
        FunctionVersion function, IEnvironmentOwner owner, ExtensionGroup extensions, EnvironmentLog log, OutputLines output, TimeProvider time)
    {
        Extensions = extensions;
        extensions.Host = this;
        _function = function;
        _owner = owner;
        _log = log;
        _output = output;
        _time = time;
        _launchedAt = time.GetTimestamp();
        _deadline = new EventDeadline(function.Timeout, time, OnDeadline);
        _reports = new EventReports(log, time);
    }

    public EnvironmentKey Key => _function.Key;

    public ExtensionGroup Extensions { get; }

    /// <summary>Whether it ended on its own, so that the next environment finds its <c>/tmp</c>. True or false once it has ended.</summary>
    public bool LeavesFolder { get; private set; }

    public bool HasEnded
    {
        get
        {
            lock (_gate) return _state == EnvironmentState.Stopped;
        }
    }

    public string StateName
    {
        get
        {
            lock (_gate) return _state.LambdaName();
        }
    }

    /// <summary>
    /// Lives the environment's life in the sandbox, from its launch until its processes and connections are gone. Meanwhile
    /// <see cref="WhenStartedAsync"/> tells how the start went; afterwards <see cref="TellTheEnd"/> is due.
    /// </summary>
    public async Task LiveAsync(ISandbox sandbox, ExtensionProcesses extensions, RuntimeApiListener api)
    {
        lock (_gate) _sandbox = sandbox;
        if (HasEnded) sandbox.Kill();
        if (await Task.WhenAny(sandbox.Exited, extensions.AnyExited) == extensions.AnyExited)
        {
            End(EnvironmentEnd.ExtensionCrashed(await extensions.AnyExited));
        }

        var exit = await sandbox.Exited;

        // A runtime that posts an error and leaves has said why: its words first, its exit second.
        if (IsRuntimeSpeaking()) await api.WhenDrained().WaitAsync(DrainPatience, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        End(EnvironmentEnd.Exited(exit));
        LeavesFolder = _ending != EnvironmentEnd.Dismissed && _wasReady;
        await extensions.ShutDownAsync(Extensions, _ending!.ShutdownReason, _time);
        await api.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    /// <summary>Tells whoever still waits for this environment what became of it.</summary>
    public void TellTheEnd()
    {
        FinishUnanswered();
        _started.TrySetResult(new Placement.Crashed(InitFailure));
        _gone.SetResult();
    }

    /// <summary>Ready when the runtime has asked for its first event.</summary>
    public async Task<Placement> WhenStartedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await _started.Task.WaitAsync(patience, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            End(EnvironmentEnd.TimedOut(patience));
            return await _started.Task;
        }
        catch (OperationCanceledException)
        {
            Dismiss();
            throw;
        }
    }

    public bool TryRun(Invocation invocation)
    {
        lock (_gate)
        {
            if (_state != EnvironmentState.Idle) return false;
            _state = _state.To(EnvironmentState.Busy);
            _current = invocation;
            invocation.Deadline = _deadline.Start();
        }

        _log.Started(invocation);
        Extensions.Tell(invocation);
        _next.Give(invocation);
        return true;
    }

    public void Retire()
    {
        lock (_gate)
        {
            _retires = true;
            if (_state != EnvironmentState.Idle) return;
        }

        Dismiss();
    }

    public async Task StopAsync()
    {
        Dismiss();
        await _gone.Task;
    }

    public RuntimeVerdict TakeNext(out ValueTask<Invocation?> next)
    {
        lock (_gate)
        {
            next = default;
            if (_state is not (EnvironmentState.Starting or EnvironmentState.Answered)) return RuntimeVerdict.OutOfOrder;
            if (_state == EnvironmentState.Starting) Extensions.CloseRegistration();
            _state = _state.To(Extensions.AreAtWork ? EnvironmentState.Settling : EnvironmentState.Idle);
            next = _next.Await();
            if (_state == EnvironmentState.Settling) return RuntimeVerdict.Accepted;
        }

        FallIdle();
        return RuntimeVerdict.Accepted;
    }

    public void ExtensionsSettled()
    {
        lock (_gate)
        {
            // Before the runtime is: it will look for itself.
            if (_state != EnvironmentState.Settling || Extensions.AreAtWork) return;
            _state = _state.To(EnvironmentState.Idle);
        }

        FallIdle();
    }

    public void ExtensionReady(Extension extension) => _log.ExtensionReady(extension);

    public void ExtensionFailed(string errorType, string reason) => End(EnvironmentEnd.ExtensionFailed(errorType, reason));

    public async ValueTask<RuntimeVerdict> AnswerAsync(Guid requestId, InvocationOutcome outcome, bool isLogMarked)
    {
        Invocation invocation;
        lock (_gate)
        {
            if (_state == EnvironmentState.Starting) return RuntimeVerdict.OutOfOrder;
            if (_state != EnvironmentState.Busy || _current?.RequestId != requestId) return RuntimeVerdict.UnknownRequest;
            _state = _state.To(EnvironmentState.Answered);
            invocation = _current;
            _current = null;
        }

        var duration = _deadline.Elapsed;
        if (isLogMarked) await _output.WhenMarkedAsync();
        _lastDuration = duration;
        _reports.Close(invocation, outcome, duration, _sandbox);
        _answered = invocation;
        return RuntimeVerdict.Accepted;
    }

    public void PassAnswerOn() => Interlocked.Exchange(ref _answered, null)?.Finish();

    public RuntimeVerdict FailInit(InvocationOutcome error)
    {
        lock (_gate)
        {
            if (_state != EnvironmentState.Starting) return RuntimeVerdict.OutOfOrder;
        }

        End(EnvironmentEnd.InitFailed(error));
        return RuntimeVerdict.Accepted;
    }

    public void Dispose() => _deadline.Dispose();

    /// <summary>Tells whoever waits for it that the environment is free, once its state says so.</summary>
    private void FallIdle()
    {
        bool isFirst, retires;
        lock (_gate) (isFirst, _wasReady, retires) = (!_wasReady, true, _retires);

        if (isFirst)
        {
            _reports.UnreportedInit = _time.GetElapsedTime(_launchedAt);
            _started.TrySetResult(new Placement.Ready(this));
        }
        else if (!retires)
        {
            _owner.Freed(this, _lastDuration);
        }

        if (retires) Dismiss();
    }

    private void OnDeadline()
    {
        lock (_gate)
        {
            var isRunning = _state is EnvironmentState.Busy or EnvironmentState.Answered || (_state == EnvironmentState.Settling && _wasReady);
            if (!_deadline.HasCome(isRunning)) return;
        }

        End(EnvironmentEnd.TimedOut(_function.Timeout));
    }

    /// <summary>Ends an environment that nobody needs any more.</summary>
    private void Dismiss() => End(EnvironmentEnd.Dismissed);

    /// <summary>Ends the environment unless it has ended; whoever waits for its event learns the verdict when the sandbox is gone.</summary>
    private void End(EnvironmentEnd ending)
    {
        EnvironmentState before;
        ISandbox? sandbox;
        lock (_gate)
        {
            before = _state;
            if (before == EnvironmentState.Stopped) return;
            _state = before.To(EnvironmentState.Stopped);
            _ending = ending;
            sandbox = _sandbox;
        }

        if (before is EnvironmentState.Idle or EnvironmentState.Settling) _next.Give(null);
        if (_wasReady) _owner.Ended(this);
        sandbox?.Kill();
    }

    private void FinishUnanswered()
    {
        if (_current is not { } invocation) return;
        _reports.Close(invocation, _ending!.Verdict(invocation.RequestId), _deadline.Elapsed, _sandbox);
        invocation.Finish();
    }

    private InvocationOutcome InitFailure(Guid requestId) => _ending!.Verdict(requestId) with { LogTail = _log.TakeTail() };

    private bool IsRuntimeSpeaking()
    {
        lock (_gate) return _state is EnvironmentState.Starting or EnvironmentState.Busy;
    }
}
