using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html. Worked out at once: whoever asks for it
/// finds it complete.
/// </summary>
internal sealed class CreateChangeSet(
    IDocumentStore store, StackInputs inputs, StackUpdates updates, StackBeginnings beginnings, StackFinder stacks, ChangeSetFinder changeSets)
    : IOperation<CreateChangeSetInput, CreateChangeSetOutput>
{
    private const string Create = "CREATE";
    private const string Update = "UPDATE";

    public async Task<Outcome<CreateChangeSetOutput>> HandleAsync(
        CreateChangeSetInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (UnsupportedRequests.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        if (request.ChangeSetType == Create && request.Parameters.Any(parameter => parameter.UsePreviousValue))
        {
            return ChangeSetFailures.NoPreviousValues;
        }

        var found = await FindStackAsync(request, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var stack = found.Value;
        var former = await stacks.InputAsync(stack.Key, stack.Value.InputId, cancellationToken);
        var prepared = await inputs.PrepareAsync(
            Asked(request, stack.Value.Status != StackStatus.ReviewInProgress), stack.Value.Name, stack.Value.StackId, former, scope, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var changes = updates.Compare(prepared.Value, former, await stacks.ResourcesAsync(stack.Key, cancellationToken));
        if (!changes.Succeeded)
        {
            return changes.Failure;
        }

        var changeSet = Describe(request, scope, stack.Value, changes.Value);
        var input = beginnings.Keep(stack.Key, prepared.Value.Record, out var inputId);
        changeSet.InputId = inputId;
        return await KeepAsync(stack, changeSet, input, scope, cancellationToken);
    }

    private async Task<Outcome<Kept<StackRecord>>> FindStackAsync(
        CreateChangeSetInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var type = request.HasChangeSetType ? request.ChangeSetType : Update;
        var kept = await stacks.FindAsync(scope, request.StackName, cancellationToken);
        if (kept is null || kept.Value.Status == StackStatus.DeleteComplete)
        {
            if (type != Create)
            {
                return StackFailures.Missing(request.StackName);
            }

            if (StackArn.IsArn(request.StackName))
            {
                return ChangeSetFailures.StackExists(request.StackName, request.ChangeSetName);
            }

            if (StackNames.Check(request.StackName) is { } badName)
            {
                return badName;
            }

            var key = StackDocument.Key(scope, beginnings.NewUuid());
            return new Kept<StackRecord>(key, beginnings.NewStack(scope, request.StackName, key.Id), DocumentWrite.MustNotExist);
        }

        if (type == Create && kept.Value.Status != StackStatus.ReviewInProgress)
        {
            return ChangeSetFailures.StackExists(kept.Value.Name, request.ChangeSetName);
        }

        if (type == Update && !StackStatus.IsUpdatable(kept.Value.Status))
        {
            return kept.Value.Status == StackStatus.ReviewInProgress
                ? StackFailures.Missing(request.StackName)
                : StackFailures.Busy(kept.Value.StackId, kept.Value.Status);
        }

        await foreach (var existing in changeSets.OfStackAsync(kept.Key, cancellationToken))
        {
            if (existing.Value.Name == request.ChangeSetName)
            {
                return ChangeSetFailures.NameTaken(request.ChangeSetName);
            }
        }

        return kept;
    }

    private ChangeSetRecord Describe(CreateChangeSetInput request, CallScope scope, StackRecord stack, StackChanges changes)
    {
        var isNew = stack.Status is StackStatus.ReviewInProgress or "";
        var hasChanges = changes.AreAny || isNew || stack.Status is StackStatus.CreateFailed or StackStatus.UpdateFailed;
        var changeSet = new ChangeSetRecord
        {
            ChangeSetId = StackArn.ChangeSet(scope, request.ChangeSetName, beginnings.NewUuid()),
            Name = request.ChangeSetName,
            StackId = stack.StackId,
            StackName = stack.Name,
            Description = request.Description,
            Type = isNew ? Create : Update,
            Created = beginnings.Now,
            Status = hasChanges ? "CREATE_COMPLETE" : "FAILED",
            StatusReason = hasChanges ? "" : ChangeSetFailures.NoChanges,
            ExecutionStatus = hasChanges ? "AVAILABLE" : "UNAVAILABLE",
            IncludeNestedStacks = request.IncludeNestedStacks,
        };
        changeSet.Changes.AddRange(changes.Resources.Select(ChangeAnswers.Describe));
        return changeSet;
    }

    private async Task<Outcome<CreateChangeSetOutput>> KeepAsync(
        Kept<StackRecord> stack, ChangeSetRecord changeSet, PutDocument input, CallScope scope, CancellationToken cancellationToken)
    {
        var write = new PutDocument(
            ChangeSetDocument.Key(scope, changeSet), stack.Key.Id, changeSet.ToByteArray(), DocumentWrite.MustNotExist);
        IReadOnlyList<DocumentWrite> writes = stack.Revision == DocumentWrite.MustNotExist
            ?
            [
                StackBeginnings.Claim(stack.Key, stack.Value.Name), input, write,
                .. beginnings.Enter(stack, StackStatus.ReviewInProgress, StackEvents.UserInitiated),
            ]
            : [input, write];
        return (await store.CommitAsync(writes, cancellationToken)).Committed
            ? new CreateChangeSetOutput { Id = changeSet.ChangeSetId, StackId = stack.Value.StackId }
            : CloudFormationFailures.Contended;
    }

    private static AskedInput Asked(CreateChangeSetInput request, bool exists) => new()
    {
        TemplateBody = request.TemplateBody,
        TemplateUrl = request.TemplateUrl,
        UsesPreviousTemplate = request.UsePreviousTemplate,
        Parameters = request.Parameters,
        Tags = exists && request.Tags.Count == 0 ? null : request.Tags,
        Capabilities = request.Capabilities,
        NotificationArns = request.NotificationArNs,
        RoleArn = request.RoleArn,
    };
}
