namespace Gatehouse.LambdaRunner.Environments;

/// <summary>
/// The life of an execution environment.
/// <code>
/// Starting ──next──▶ Idle ──event──▶ Busy ──response──▶ Answered ──next──▶ Idle
///     └────────────────┴──────────────┴────────────────────┴──▶ Stopped
/// </code>
/// Where extensions are still at work when the runtime asks for its next event, it is Settling on its way to Idle.
/// </summary>
internal enum EnvironmentState
{
    /// <summary>The process starts and runs the function's initialization code.</summary>
    Starting,

    /// <summary>The runtime waits for an event.</summary>
    Idle,

    /// <summary>The function runs an event.</summary>
    Busy,

    /// <summary>The event has its answer; the runtime has not asked for the next one yet.</summary>
    Answered,

    /// <summary>The runtime waits for an event, and an extension has not asked for its next one yet.</summary>
    Settling,

    /// <summary>The process has ended or is being ended.</summary>
    Stopped,
}

internal static class EnvironmentTransitions
{
    public static bool IsLegal(EnvironmentState from, EnvironmentState to) => (from, to) switch
    {
        (EnvironmentState.Stopped, _) => false,
        (_, EnvironmentState.Stopped) => true,
        (EnvironmentState.Starting, EnvironmentState.Idle) => true,
        (EnvironmentState.Idle, EnvironmentState.Busy) => true,
        (EnvironmentState.Busy, EnvironmentState.Answered) => true,
        (EnvironmentState.Answered, EnvironmentState.Idle) => true,
        (EnvironmentState.Starting or EnvironmentState.Answered, EnvironmentState.Settling) => true,
        (EnvironmentState.Settling, EnvironmentState.Idle) => true,
        _ => false,
    };

    /// <summary>Lambda's own names (aws-lambda-runtime-interface-emulator, core/states.go).</summary>
    public static string LambdaName(this EnvironmentState state) => state switch
    {
        EnvironmentState.Starting => "Started",
        EnvironmentState.Idle or EnvironmentState.Settling => "Ready",
        EnvironmentState.Busy => "Running",
        _ => "InvocationResponse",
    };

    /// <summary>The new state, or a <see cref="IllegalTransitionException"/>.</summary>
    public static EnvironmentState To(this EnvironmentState from, EnvironmentState to) =>
        IsLegal(from, to) ? to : throw new IllegalTransitionException(from, to);
}

/// <summary>A bug: an environment was asked for what its state does not allow, and nobody had checked.</summary>
internal sealed class IllegalTransitionException(EnvironmentState from, EnvironmentState to)
    : InvalidOperationException($"An execution environment cannot go from {from} to {to}.")
{
    public EnvironmentState From => from;

    public EnvironmentState To => to;
}
