using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Sandboxes;

namespace Gatehouse.LambdaRunner.Environments;

/// <summary>Why an environment ends.</summary>
/// <param name="Verdict">What its event, or whoever waits for its start, is told.</param>
/// <param name="ShutdownReason">What its extensions are told.</param>
internal sealed record EnvironmentEnd(Func<Guid, InvocationOutcome> Verdict, string ShutdownReason = EnvironmentEnd.Failure)
{
    /// <summary>What extensions are told when something went wrong.</summary>
    public const string Failure = "FAILURE";

    /// <summary>Nobody needs it any more.</summary>
    public static EnvironmentEnd Dismissed { get; } = new(requestId => PlatformErrors.Exited(requestId, SandboxExit.Killed.Reason), "SPINDOWN");

    public static EnvironmentEnd TimedOut(TimeSpan timeout) => new(requestId => PlatformErrors.TimedOut(requestId, timeout), "TIMEOUT");

    public static EnvironmentEnd Exited(SandboxExit exit) => new(requestId => PlatformErrors.Exited(requestId, exit.Reason));

    public static EnvironmentEnd ExtensionCrashed(SandboxExit exit) => new(requestId => PlatformErrors.ExtensionCrashed(requestId, exit.Code));

    public static EnvironmentEnd ExtensionFailed(string errorType, string reason) =>
        new(requestId => PlatformErrors.ExtensionFailed(requestId, errorType, reason));

    /// <summary>The function's initialization says why.</summary>
    public static EnvironmentEnd InitFailed(InvocationOutcome error) => new(_ => error);
}
