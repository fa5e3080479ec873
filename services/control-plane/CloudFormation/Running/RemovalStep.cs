using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Removes one physical resource, or leaves it alone where its policy says so.</summary>
/// <param name="id">Names the step: a resource may have several physical ones to be removed.</param>
/// <param name="after">Steps for resources that depend on this one.</param>
/// <param name="record">The resource that it belongs to.</param>
/// <param name="state">What is to be removed.</param>
/// <param name="isRetained">Whether it is to be left alone.</param>
/// <param name="ended">What follows for the record.</param>
internal sealed class RemovalStep(
    StackRunContext run, string id, IReadOnlySet<string> after, StackResourceRecord record, ResourceState state, bool isRetained, Action ended)
    : Step(id, after)
{
    private AwsFailure? _failure;

    public override Task<StepStart> BeginAsync(CancellationToken cancellationToken)
    {
        if (state.PhysicalId.Length == 0)
        {
            Finish(StackStatus.DeleteComplete);
            return Task.FromResult(StepStart.IsDone);
        }

        if (isRetained)
        {
            Finish(StackStatus.DeleteSkipped);
            return Task.FromResult(StepStart.IsDone);
        }

        Say(StackStatus.DeleteInProgress);
        return Task.FromResult(StepStart.Runs);
    }

    public override async Task RunAsync(StepNotes notes, CancellationToken cancellationToken)
    {
        try
        {
            _failure = run.Handlers.TryFind(state.Type, out var handler)
                ? await handler.DeleteAsync(run.WorkFor(record.LogicalId, state) with { GivenUp = notes.GivenUp }, state, cancellationToken)
                : CloudFormationFailures.Validation($"Resource type {state.Type} is not supported by Gatehouse");
        }
        catch (OperationCanceledException) when (notes.GivenUp.IsCancellationRequested)
        {
            _failure = StepFailures.GivenUp(isNew: false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            run.Log.ResourceFailedUnexpectedly(exception, state.Type, record.LogicalId, run.Journal.Stack.StackId);
            _failure = StepFailures.Internal;
        }
    }

    public override bool End()
    {
        if (_failure is not null)
        {
            Say(StackStatus.DeleteFailed, ResourceFailures.Reason(_failure));
            return false;
        }

        Finish(StackStatus.DeleteComplete);
        return true;
    }

    // A resource that was replaced goes without a word on the one that took its place.
    private void Say(string status, string reason = "")
    {
        if (ReferenceEquals(state, record.Current))
        {
            record.OperationId = run.Operation.Id;
            run.Journal.Note(record, status, reason, state);
        }
        else
        {
            run.Journal.Tell(record, state, status, reason);
        }
    }

    private void Finish(string status)
    {
        ended();
        Say(status);
    }
}
