using System.Threading.Tasks.Sources;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>
/// The event that a runtime waits for: awaited by its connection, given by whoever places an event. Used again and again, as
/// an environment waits for one event at a time; the connection goes on within <see cref="Give"/>.
/// </summary>
internal sealed class NextEvent : IValueTaskSource<Invocation?>
{
    private ManualResetValueTaskSourceCore<Invocation?> _core;

    public ValueTask<Invocation?> Await()
    {
        _core.Reset();
        return new ValueTask<Invocation?>(this, _core.Version);
    }

    public void Give(Invocation? invocation) => _core.SetResult(invocation);

    Invocation? IValueTaskSource<Invocation?>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Invocation?>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<Invocation?>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
