using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// Forgets what nobody asks for any more, now and then: stacks that were deleted 90 days ago, as on AWS, or before the last thousand, and of
/// those that live the oldest events where there were very many, and what is left of earlier updates.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html
/// </summary>
internal sealed class StackRetention(IDocumentStore store, StackRemnants remnants, TimeProvider time, ILogger<StackRetention> log)
    : PeriodicSweep(Interval, store, time, log)
{
    public const int MostEvents = 5_000;
    public const int MostDeletedStacks = 1_000;

    private const int MostWrites = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    /// <summary>Forgets what is due.</summary>
    public override async Task SweepAsync(CancellationToken cancellationToken)
    {
        var deleted = new List<Kept<StackRecord>>();
        await foreach (var stack in Documents.ListAllAsync(StackDocument.Kind, cancellationToken: cancellationToken))
        {
            if (stack.Value.Status == StackStatus.DeleteComplete)
            {
                deleted.Add(stack);
                continue;
            }

            await remnants.ForgetAsync(stack.Key, cancellationToken);
            if (stack.Value.Events > MostEvents)
            {
                await ForgetEventsAsync(stack.Key, MostEvents, cancellationToken);
            }
        }

        var end = Time.GetUtcNow() - Retention;
        var newestFirst = deleted.OrderByDescending(stack => stack.Value.Deleted?.ToDateTimeOffset() ?? DateTimeOffset.MinValue);
        foreach (var stack in newestFirst.Where((stack, place) => place >= MostDeletedStacks || stack.Value.Deleted?.ToDateTimeOffset() < end))
        {
            await ForgetAsync(stack.Key, cancellationToken);
        }
    }

    // The stack itself goes last: what is cut short is taken up again.
    private async Task ForgetAsync(DocumentKey stack, CancellationToken cancellationToken)
    {
        await ForgetEventsAsync(stack, 0, cancellationToken);
        await ForgetPartsAsync(StackDocument.InputKind, stack, 0, cancellationToken);
        await ForgetPartsAsync(StackDocument.ResourceKind, stack, 0, cancellationToken);
        await ForgetPartsAsync(ChangeSetDocument.Kind, stack, 0, cancellationToken);
        await Documents.CommitAsync([new DeleteDocument(stack)], cancellationToken);
    }

    private Task ForgetEventsAsync(DocumentKey stack, int kept, CancellationToken cancellationToken) =>
        // Events are listed newest first.
        ForgetPartsAsync(StackDocument.EventKind, stack, kept, cancellationToken);

    private async Task ForgetPartsAsync<T>(DocumentKind<T> kind, DocumentKey stack, int kept, CancellationToken cancellationToken)
        where T : class, IMessage<T>, new()
    {
        var goes = new List<DocumentWrite>();
        var place = 0;
        await foreach (var part in Documents.ListAllAsync(kind, stack.Account, stack.Region, stack.Id, cancellationToken))
        {
            if (place++ >= kept)
            {
                goes.Add(new DeleteDocument(part.Key));
            }
        }

        foreach (var writes in goes.Chunk(MostWrites))
        {
            await Documents.CommitAsync(writes, cancellationToken);
        }
    }
}
