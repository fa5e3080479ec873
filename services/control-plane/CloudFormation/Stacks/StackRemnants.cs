using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// What a stack that lives has no use for any more: all but its newest change sets, and the templates of its earlier updates and of change sets
/// that are gone.
/// </summary>
internal sealed class StackRemnants(IDocumentStore store)
{
    public const int MostChangeSets = 100;

    private const int MostWrites = 200;

    public async Task ForgetAsync(DocumentKey stack, CancellationToken cancellationToken)
    {
        // Inputs first: each came with whoever refers to it, who is read after it.
        var inputs = new List<DocumentKey>();
        await foreach (var input in store.ListAllAsync(StackDocument.InputKind, stack.Account, stack.Region, stack.Id, cancellationToken))
        {
            inputs.Add(input.Key);
        }

        var changeSets = new List<Kept<ChangeSetRecord>>();
        await foreach (var changeSet in store.ListAllAsync(ChangeSetDocument.Kind, stack.Account, stack.Region, stack.Id, cancellationToken))
        {
            changeSets.Add(changeSet);
        }

        if (await store.FindAsync(StackDocument.Kind, stack, cancellationToken) is not { } kept)
        {
            return;
        }

        var newestFirst = changeSets.OrderByDescending(changeSet => changeSet.Value.Created.ToDateTimeOffset()).ToArray();
        var used = newestFirst.Take(MostChangeSets).Select(changeSet => changeSet.Value.InputId)
            .Append(kept.Value.InputId).Append(kept.Value.FormerInputId)
            .Select(id => StackDocument.InputOf(stack, id))
            .ToHashSet();
        var goes = newestFirst.Skip(MostChangeSets).Select(changeSet => changeSet.Key).Concat(inputs.Where(input => !used.Contains(input)));
        foreach (var writes in goes.Select(key => new DeleteDocument(key)).Chunk(MostWrites))
        {
            await store.CommitAsync(writes, cancellationToken);
        }
    }
}
