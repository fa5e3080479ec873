using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Intrinsics;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>Brings one resource to what the template says: creates it, changes it, or puts a new one in its place.</summary>
internal sealed class BuildStep(StackRunContext run, ResourceDeclaration declaration, IReadOnlySet<string> after, Evaluation evaluation)
    : Step(declaration.LogicalId, after)
{
    private const string Replacement = "Requested update requires the creation of a new physical resource; hence creating one.";

    private StackResourceRecord _record = new();
    private JsonObject _properties = [];
    private IResourceHandler? _handler;
    private bool _updates;
    private bool _isResumed;
    private bool _wasInitiated;
    private Outcome<ResourceResult> _outcome;

    public override async Task<StepStart> BeginAsync(CancellationToken cancellationToken)
    {
        _record = run.Resources.GetValueOrDefault(Id) ?? new StackResourceRecord { LogicalId = Id };
        run.Resources[Id] = _record;
        var isTouched = _record.OperationId == run.Operation.Id;
        if (isTouched && _record.Done)
        {
            return StepStart.IsDone;
        }

        _isResumed = isTouched && _record.Current is not null;
        // What an operation before this one left half done, with its failures kept, is what it was before that.
        var before = isTouched ? _record.Former
            : _record.Current is { PhysicalId.Length: > 0 } ? _record.Current
            : _record.Former is { PhysicalId.Length: > 0 } ? _record.Former : null;
        try
        {
            return await PlanAsync(before, cancellationToken);
        }
        catch (TemplateException exception)
        {
            Touch(before, before?.Clone() ?? new ResourceState { Type = declaration.Type });
            run.Journal.Note(_record, before is null ? StackStatus.CreateFailed : StackStatus.UpdateFailed, exception.Message);
            return StepStart.Fails;
        }
    }

    private async Task<StepStart> PlanAsync(ResourceState? before, CancellationToken cancellationToken)
    {
        var properties = evaluation.OfMembers(declaration.Properties);
        if (!run.Handlers.TryFind(declaration.Type, out _handler))
        {
            throw new TemplateException($"Resource type {declaration.Type} is not supported by Gatehouse");
        }

        var changed = before is null ? [] : PropertyChanges.Between(TemplateNodes.ParseObject(before.Properties), properties).ToArray();
        var replaces = before is not null && (before.Type != declaration.Type || changed.Any(_handler.IsCreateOnly));
        _updates = before is not null && !replaces;
        var state = Describe(properties, _updates ? before : null);
        if (_updates && changed.Length == 0 && !_isResumed)
        {
            // Policies and metadata follow the template; nothing happens to the resource.
            _record.Current = state;
            run.Journal.Put(_record);
            return StepStart.IsDone;
        }

        _properties = (JsonObject)(await run.DynamicReferences.ResolveAsync(properties, run.Scope, cancellationToken))!;
        Touch(before, state);
        run.Journal.Note(
            _record,
            before is null ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress,
            replaces ? Replacement : "",
            replaces ? Leaving(state, before!) : null);
        return StepStart.Runs;
    }

    public override async Task RunAsync(StepNotes notes, CancellationToken cancellationToken)
    {
        var work = run.WorkFor(Id, _record.Current, _properties, _isResumed) with
        {
            GivenUp = notes.GivenUp,
            InitiatedAsync = physicalId => notes.WriteAsync(() => Initiate(physicalId)),
        };
        try
        {
            _outcome = _updates
                ? await _handler!.UpdateAsync(work, _record.Former, cancellationToken)
                : await _handler!.CreateAsync(work, cancellationToken);
        }
        catch (OperationCanceledException) when (notes.GivenUp.IsCancellationRequested)
        {
            _outcome = StepFailures.GivenUp(IsNew);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            run.Log.ResourceFailedUnexpectedly(exception, declaration.Type, Id, run.Journal.Stack.StackId);
            _outcome = StepFailures.Internal;
        }
    }

    public override bool End()
    {
        if (!_outcome.Succeeded)
        {
            run.Journal.Note(_record, IsNew ? StackStatus.CreateFailed : StackStatus.UpdateFailed, ResourceFailures.Reason(_outcome.Failure));
            return false;
        }

        if (!_updates && !_wasInitiated)
        {
            Initiate(_outcome.Value.PhysicalId);
        }

        if (_record.Former is { } former && former.PhysicalId != _outcome.Value.PhysicalId)
        {
            // Replaced, or an update that came back with another resource: the old one goes at cleanup.
            _record.Replaced.Add(former.Clone());
        }

        _record.Current.PhysicalId = _outcome.Value.PhysicalId;
        _record.Current.Attributes = _outcome.Value.Attributes.ToJson();
        _record.Done = true;
        run.Journal.Note(_record, IsNew ? StackStatus.CreateComplete : StackStatus.UpdateComplete);
        return true;
    }

    // A resource that is replaced is still the former one when that begins.
    private static ResourceState Leaving(ResourceState state, ResourceState before)
    {
        var leaving = state.Clone();
        leaving.PhysicalId = before.PhysicalId;
        return leaving;
    }

    private bool IsNew => _record.Former is null;

    private void Initiate(string physicalId)
    {
        _wasInitiated = true;
        _record.Current.PhysicalId = physicalId;
        run.Journal.Note(
            _record,
            IsNew ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress,
            _updates ? "" : "Resource creation Initiated");
    }

    private void Touch(ResourceState? before, ResourceState state)
    {
        _record.OperationId = run.Operation.Id;
        _record.Done = false;
        _record.Former = before?.Clone();
        _record.Current = state;
    }

    private ResourceState Describe(JsonObject properties, ResourceState? same)
    {
        var state = new ResourceState
        {
            Type = declaration.Type,
            PhysicalId = same?.PhysicalId ?? "",
            Properties = properties.ToJson(),
            Attributes = same?.Attributes ?? "",
            DeletionPolicy = evaluation.TextOf(declaration.DeletionPolicy) ?? "",
            UpdateReplacePolicy = evaluation.TextOf(declaration.UpdateReplacePolicy) ?? "",
            Metadata = declaration.Metadata is null ? "" : evaluation.Of(declaration.Metadata).ToJson(),
            Description = declaration.Description,
        };
        state.DependsOn.AddRange(After);
        return state;
    }
}
