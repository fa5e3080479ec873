using System.Threading.Channels;
using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Placing;
using Gatehouse.LambdaRunner.Resolving;

namespace Gatehouse.LambdaRunner.Tests.Placing;

/// <summary>Starts that the test completes, in the order in which they were asked for.</summary>
internal sealed class FakeEnvironments : IEnvironmentFactory
{
    private readonly Channel<FakeStart> _starts = Channel.CreateUnbounded<FakeStart>();

    public int Started { get; private set; }

    public ValueTask<FakeStart> NextStartAsync() => _starts.Reader.ReadAsync();

    public Task<Placement> StartAsync(FunctionVersion function, IEnvironmentOwner owner, CancellationToken cancellationToken)
    {
        Started++;
        var start = new FakeStart(owner);
        _starts.Writer.TryWrite(start);
        return start.Placement;
    }
}

internal sealed class FakeStart(IEnvironmentOwner owner)
{
    private readonly TaskCompletionSource<Placement> _placement = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Placement> Placement => _placement.Task;

    public FakeEnvironment Succeed()
    {
        var environment = new FakeEnvironment(owner);
        _placement.SetResult(new Placement.Ready(environment));
        return environment;
    }

    public void Crash(string errorType) => _placement.SetResult(new Placement.Crashed(_ => InvocationOutcome.Error(errorType, "")));
}

/// <summary>An environment that runs events until the test says that they are done.</summary>
internal sealed class FakeEnvironment(IEnvironmentOwner owner) : IExecutionEnvironment
{
    public bool HasEnded { get; private set; }

    public bool IsRetired { get; private set; }

    public bool TryRun(Invocation invocation) => !HasEnded;

    public void Retire() => IsRetired = true;

    public Task StopAsync()
    {
        HasEnded = true;
        return Task.CompletedTask;
    }

    public void Free(TimeSpan duration = default) => owner.Freed(this, duration);

    public void End()
    {
        HasEnded = true;
        owner.Ended(this);
    }
}
