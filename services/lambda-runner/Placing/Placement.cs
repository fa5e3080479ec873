using Gatehouse.AwsWire.Failures;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>Where an event is to run, or why it cannot.</summary>
internal abstract record Placement
{
    private Placement()
    {
    }

    /// <summary>The environment waits for an event.</summary>
    public sealed record Ready(IExecutionEnvironment Environment) : Placement;

    /// <summary>The function's own code failed before its first event. The outcome is made for the event that learns of it.</summary>
    public sealed record Crashed(Func<Guid, InvocationOutcome> OutcomeFor) : Placement;

    /// <summary>The runner could not start an environment.</summary>
    public sealed record Refused(AwsFailure Failure) : Placement;
}
