namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// What is to be done to one resource. Beginning and ending write to the journal and run one at a time; what lies between runs beside
/// other steps.
/// </summary>
internal abstract class Step(string id, IReadOnlySet<string> after)
{
    /// <summary>The resource's logical id, or what else names the step.</summary>
    public string Id => id;

    /// <summary>Steps that must have ended well before.</summary>
    public IReadOnlySet<string> After => after;

    /// <summary>Says what is about to happen. What it writes is committed before the step runs.</summary>
    public abstract Task<StepStart> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Does it.</summary>
    public abstract Task RunAsync(StepNotes notes, CancellationToken cancellationToken);

    /// <summary>Says what came of it. False: it failed.</summary>
    public abstract bool End();
}

/// <summary>How a step starts.</summary>
internal enum StepStart
{
    /// <summary>There is something to be done.</summary>
    Runs,

    /// <summary>Nothing is to be done: the step has ended well.</summary>
    IsDone,

    /// <summary>It cannot be done; the step has said so.</summary>
    Fails,
}

/// <summary>How a running step has something written down before it ends.</summary>
/// <param name="WriteAsync">Runs the action among the others that write to the journal; ends when it is committed.</param>
/// <param name="GivenUp">Ends when the other steps failed and this one need not go on.</param>
internal sealed record StepNotes(Func<Action, Task> WriteAsync, CancellationToken GivenUp);
