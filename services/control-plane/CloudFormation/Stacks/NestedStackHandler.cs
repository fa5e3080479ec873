using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// AWS::CloudFormation::Stack: a stack inside of a stack. It runs as any other does; this waits for it.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html
/// </summary>
internal sealed class NestedStackHandler(
    IDocumentStore store, StackInputs inputs, StackUpdates updates, StackBeginnings beginnings, StackFinder stacks, StackRunner runner)
    : IResourceHandler
{
    public bool IsCreateOnly(string property) => false;

    public async Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var name = PhysicalNames.Create(work, 128, isLowerCase: false);
        if (await stacks.FindAsync(work.Scope, name, cancellationToken) is { } begun)
        {
            // Begun by an attempt that was lost.
            return await WaitAsync(begun.Key, work, StackStatus.CreateComplete, cancellationToken);
        }

        var key = StackDocument.Key(work.Scope, beginnings.NewUuid());
        var stack = beginnings.NewStack(work.Scope, name, key.Id);
        stack.ParentId = work.Stack.StackId;
        stack.RootId = work.Stack.RootId.Length > 0 ? work.Stack.RootId : work.Stack.StackId;
        var prepared = await inputs.PrepareAsync(Asked(work), name, stack.StackId, former: null, work.Scope, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        var input = beginnings.Keep(key, prepared.Value.Record, out var inputId);
        stack.InputId = inputId;
        stack.Description = prepared.Value.Scope.Template.Description;
        var writes = beginnings.Begin(
            new Kept<StackRecord>(key, stack, DocumentWrite.MustNotExist), new StackOperation { Phase = StackPhase.Creating }, StackStatus.CreateInProgress);
        if (!(await store.CommitAsync([StackBeginnings.Claim(key, name), input, .. writes], cancellationToken)).Committed)
        {
            return StackFailures.NameTaken(name);
        }

        runner.Notify(key);
        await work.InitiatedAsync(stack.StackId);
        return await WaitAsync(key, work, StackStatus.CreateComplete, cancellationToken);
    }

    public async Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(work.Scope, former.PhysicalId, cancellationToken) is not { } kept)
        {
            return StackFailures.Missing(former.PhysicalId);
        }

        if (kept.Value.Operation is null)
        {
            var stack = kept.Value;
            var before = await stacks.InputAsync(kept.Key, stack.InputId, cancellationToken);
            var prepared = await inputs.PrepareAsync(Asked(work), stack.Name, stack.StackId, before, work.Scope, cancellationToken);
            if (!prepared.Succeeded)
            {
                return prepared.Failure;
            }

            var changes = updates.Compare(prepared.Value, before, await stacks.ResourcesAsync(kept.Key, cancellationToken));
            if (!changes.Succeeded)
            {
                return changes.Failure;
            }

            if (!changes.Value.AreAny)
            {
                return Describe(stack);
            }

            var input = beginnings.Keep(kept.Key, prepared.Value.Record, out var inputId);
            (stack.FormerInputId, stack.InputId) = (stack.InputId, inputId);
            var writes = beginnings.Begin(kept, new StackOperation { Phase = StackPhase.Updating }, StackStatus.UpdateInProgress);
            if (!(await store.CommitAsync([input, .. writes], cancellationToken)).Committed)
            {
                return CloudFormationFailures.Contended;
            }

            runner.Notify(kept.Key);
        }

        return await WaitAsync(kept.Key, work, StackStatus.UpdateComplete, cancellationToken);
    }

    public async Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken)
    {
        if (await stacks.FindAsync(work.Scope, state.PhysicalId, cancellationToken) is not { } kept || kept.Value.Status == StackStatus.DeleteComplete)
        {
            return null;
        }

        if (kept.Value.Operation is null)
        {
            var writes = beginnings.Begin(kept, new StackOperation { Phase = StackPhase.Deleting }, StackStatus.DeleteInProgress);
            if (!(await store.CommitAsync(writes, cancellationToken)).Committed)
            {
                return CloudFormationFailures.Contended;
            }

            runner.Notify(kept.Key);
        }

        return (await WaitAsync(kept.Key, work, StackStatus.DeleteComplete, cancellationToken)).Failure;
    }

    private async Task<Outcome<ResourceResult>> WaitAsync(DocumentKey key, ResourceWork work, string wanted, CancellationToken cancellationToken)
    {
        var position = await store.GetRevisionAsync(cancellationToken);
        if (await EndedAsync(key, wanted, cancellationToken) is { } already)
        {
            return already;
        }

        await foreach (var change in store.WatchAsync(position, cancellationToken))
        {
            if (work.GivenUp.IsCancellationRequested)
            {
                runner.GiveUp(key);
            }

            if (change.Key == key && await EndedAsync(key, wanted, cancellationToken) is { } ended)
            {
                return ended;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private async Task<Outcome<ResourceResult>?> EndedAsync(DocumentKey key, string wanted, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(StackDocument.Kind, key, cancellationToken);
        return kept switch
        {
            { Value.Operation: not null } => null,
            { Value: var stack } when stack.Status == wanted || (wanted == StackStatus.UpdateComplete && stack.Status == StackStatus.CreateComplete) => Describe(stack),
            { Value: var stack } => CloudFormationFailures.Validation(
                $"Embedded stack {stack.StackId} was not successfully {(wanted == StackStatus.CreateComplete ? "created" : wanted == StackStatus.DeleteComplete ? "deleted" : "updated")}: {stack.StatusReason}"),
            null => StackFailures.Missing(key.Id),
        };
    }

    private static ResourceResult Describe(StackRecord stack)
    {
        var attributes = new JsonObject();
        foreach (var output in stack.Outputs)
        {
            attributes[$"Outputs.{output.OutputKey}"] = output.OutputValue;
        }

        return new ResourceResult(stack.StackId, attributes);
    }

    private static AskedInput Asked(ResourceWork work) => new()
    {
        TemplateUrl = work.Properties["TemplateURL"].ToText() ?? "",
        Parameters = [.. (work.Properties["Parameters"] as JsonObject ?? []).Select(parameter => new Parameter
        {
            ParameterKey = parameter.Key,
            // A list as the text that it would be in a request.
            ParameterValue = parameter.Value.ToText() ?? string.Join(',', parameter.Value.ToTexts()),
        })],
        Tags = [.. work.Tags],
        NotificationArns = work.Properties["NotificationARNs"].ToTexts(),
        // Acknowledged for the stack that it belongs to.
        Capabilities = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
    };
}
