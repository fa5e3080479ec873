namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>What an extension is told of.</summary>
[Flags]
internal enum ExtensionEvents
{
    None = 0,
    Invoke = 1,
    Shutdown = 2,
}

/// <summary>Lambda's names of an extension's states, as far as a refusal can name them.</summary>
internal enum ExtensionState
{
    Registered,

    /// <summary>It waits for its next event.</summary>
    Ready,

    /// <summary>It works on an event.</summary>
    Running,
}

/// <summary>A program that goes along with a function: a process of its own, from a layer, or a part of the runtime's. Its group guards it.</summary>
/// <param name="Name">Of one from a layer, its file's name.</param>
/// <param name="Id">What it shows with each call.</param>
/// <param name="Events">What it wants to be told.</param>
internal sealed record Extension(string Name, Guid Id, ExtensionEvents Events)
{
    private TaskCompletionSource<byte[]?>? _next;

    public ExtensionState State { get; private set; } = ExtensionState.Registered;

    /// <summary>It asks for its next event: null when there will be none.</summary>
    public Task<byte[]?> Await()
    {
        State = ExtensionState.Ready;
        _next = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _next.Task;
    }

    /// <summary>Gives one that waits its event.</summary>
    public void Give(byte[]? told)
    {
        State = ExtensionState.Running;
        _next?.SetResult(told);
        _next = null;
    }
}
