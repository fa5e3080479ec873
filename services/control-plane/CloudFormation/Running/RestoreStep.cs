using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// Brings one resource back to what it was before an update that failed: changed back where it was changed, the old one in force again
/// where it was replaced. What the update created waits for cleanup.
/// </summary>
internal sealed class RestoreStep(StackRunContext run, IReadOnlySet<string> after, StackResourceRecord record) : Step(record.LogicalId, after)
{
    private Outcome<ResourceResult> _outcome;
    private IResourceHandler? _handler;

    public override Task<StepStart> BeginAsync(CancellationToken cancellationToken)
    {
        var former = record.Former;
        if (former is null || former.PhysicalId != record.Current.PhysicalId || !run.Handlers.TryFind(former.Type, out _handler))
        {
            Swap();
            return Task.FromResult(StepStart.IsDone);
        }

        run.Journal.Note(record, StackStatus.UpdateInProgress);
        return Task.FromResult(StepStart.Runs);
    }

    public override async Task RunAsync(StepNotes notes, CancellationToken cancellationToken)
    {
        try
        {
            _outcome = await _handler!.UpdateAsync(run.WorkFor(Id, record.Former), record.Current, cancellationToken);
        }
        catch (OperationCanceledException) when (notes.GivenUp.IsCancellationRequested)
        {
            _outcome = StepFailures.GivenUp(isNew: false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            run.Log.ResourceFailedUnexpectedly(exception, record.Current.Type, Id, run.Journal.Stack.StackId);
            _outcome = StepFailures.Internal;
        }
    }

    public override bool End()
    {
        if (!_outcome.Succeeded)
        {
            run.Journal.Note(record, StackStatus.UpdateFailed, ResourceFailures.Reason(_outcome.Failure));
            return false;
        }

        record.Former.Attributes = _outcome.Value.Attributes.ToJson();
        record.Current = record.Former;
        record.Former = null;
        run.Journal.Note(record, StackStatus.UpdateComplete);
        return true;
    }

    private void Swap()
    {
        var made = record.Current;
        var former = record.Former;
        if (former is not null)
        {
            // What stood among the replaced ones is in force again.
            var old = record.Replaced.FirstOrDefault(state => state.PhysicalId == former.PhysicalId);
            if (old is not null)
            {
                record.Replaced.Remove(old);
            }
        }

        if (made is { PhysicalId.Length: > 0 } && made.PhysicalId != former?.PhysicalId)
        {
            record.Replaced.Add(made);
        }

        record.Former = null;
        record.Current = former;
        if (former is null)
        {
            run.Journal.Put(record);
        }
        else
        {
            run.Journal.Note(record, StackStatus.UpdateComplete);
        }
    }
}
