using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html</summary>
internal sealed class UpdateStack(
    IDocumentStore store, StackInputs inputs, StackUpdates updates, StackBeginnings beginnings, StackFinder stacks, StackRunner runner)
    : IOperation<UpdateStackInput, UpdateStackOutput>
{
    public async Task<Outcome<UpdateStackOutput>> HandleAsync(UpdateStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var kept = await stacks.FindAsync(scope, request.StackName, cancellationToken);
        if (kept is null || kept.Value.Status == StackStatus.DeleteComplete)
        {
            return StackFailures.Missing(request.StackName);
        }

        if (!StackStatus.IsUpdatable(kept.Value.Status))
        {
            return StackFailures.Busy(kept.Value.StackId, kept.Value.Status);
        }

        if (UnsupportedRequests.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var stack = kept.Value;
        var former = await stacks.InputAsync(kept.Key, stack.InputId, cancellationToken);
        var prepared = await inputs.PrepareAsync(Asked(request), stack.Name, stack.StackId, former, scope, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var changes = updates.Compare(prepared.Value, former, await stacks.ResourcesAsync(kept.Key, cancellationToken));
        if (!changes.Succeeded)
        {
            return changes.Failure;
        }

        if (!changes.Value.AreAny && stack.Status is not (StackStatus.CreateFailed or StackStatus.UpdateFailed))
        {
            return StackFailures.NothingToUpdate;
        }

        var input = beginnings.Keep(kept.Key, prepared.Value.Record, out var inputId);
        (stack.FormerInputId, stack.InputId) = (stack.InputId, inputId);
        stack.Description = prepared.Value.Scope.Template.Description;
        stack.StackPolicy = request.HasStackPolicyBody ? request.StackPolicyBody : stack.StackPolicy;
        var operation = new StackOperation
        {
            Phase = StackPhase.Updating,
            ClientToken = request.ClientRequestToken,
            KeepsFailures = request.HasDisableRollback ? request.DisableRollback : stack.DisableRollback,
        };
        var writes = beginnings.Begin(kept, operation, StackStatus.UpdateInProgress);
        if (!(await store.CommitAsync([input, .. writes], cancellationToken)).Committed)
        {
            return CloudFormationFailures.Contended;
        }

        runner.Notify(kept.Key);
        return new UpdateStackOutput { StackId = stack.StackId };
    }

    private static AskedInput Asked(UpdateStackInput request) => new()
    {
        TemplateBody = request.TemplateBody,
        TemplateUrl = request.TemplateUrl,
        UsesPreviousTemplate = request.UsePreviousTemplate,
        Parameters = request.Parameters,
        // AWS keeps the tags of a stack where an update sends none.
        Tags = request.Tags.Count == 0 ? null : request.Tags,
        Capabilities = request.Capabilities,
        NotificationArns = request.NotificationArNs,
        RoleArn = request.RoleArn,
        NeedsExpansion = true,
    };
}
