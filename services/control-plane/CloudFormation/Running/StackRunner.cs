using System.Collections.Concurrent;
using System.Threading.Channels;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Background;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// Works on every stack that something is being done to. An operation of this control-plane begins at once; those that another one
/// left behind when it died are found by looking, at the start and now and then. A lease keeps two from working on one stack.
/// </summary>
internal sealed class StackRunner(
    IDocumentStore store, StackRun run, StackEvents events, TimeProvider time, ILogger<StackRunner> log) : BackgroundService
{
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);

    private readonly string _holder = Guid.NewGuid().ToString();
    private readonly Channel<DocumentKey> _asked = Channel.CreateUnbounded<DocumentKey>();
    private readonly ConcurrentDictionary<DocumentKey, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<DocumentKey, bool> _askedAgain = new();
    private readonly OwnedTasks _tasks = new();

    /// <summary>There is something to do for a stack, or what is being done was edited.</summary>
    public void Notify(DocumentKey stack)
    {
        _asked.Writer.TryWrite(stack);
    }

    /// <summary>What is being built is given up: the stack's operation says so by now.</summary>
    public void GiveUp(DocumentKey stack)
    {
        if (_running.TryGetValue(stack, out var running))
        {
            running.Cancel();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(TakeAsync(stoppingToken), LookAsync(stoppingToken));
        }
        finally
        {
            await _tasks.WhenDoneAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(CancellationToken stoppingToken)
    {
        await foreach (var stack in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            _tasks.Own(OwnAsync(stack, stoppingToken));
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal, time);
        do
        {
            try
            {
                await foreach (var operation in store.ListAllAsync(StackDocument.OperationKind, cancellationToken: stoppingToken))
                {
                    Notify(operation.Key with { Kind = StackDocument.Kind.Name });
                }
            }
            catch (StoreUnavailableException exception)
            {
                log.StacksNotLookedAt(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task OwnAsync(DocumentKey stack, CancellationToken stoppingToken)
    {
        // Never disposed of: it may be given up in the moment of its end, and holds nothing.
        var givenUp = new CancellationTokenSource();
        // Whoever works on the stack may have seen its end already: it looks again when it is done.
        _askedAgain[stack] = true;
        if (!_running.TryAdd(stack, givenUp))
        {
            return;
        }

        _askedAgain.TryRemove(stack, out _);
        var lease = StackDocument.OwnerOf(stack);
        try
        {
            if (await store.TryAcquireLeaseAsync(lease, _holder, LeaseDuration, stoppingToken))
            {
                await WorkAsync(stack, lease, givenUp.Token, stoppingToken);
            }
        }
        catch (StackLostException)
        {
            log.StackLost(stack.Id);
        }
        catch (StoreUnavailableException exception)
        {
            log.StackInterrupted(exception, stack.Id);
        }
        catch (OperationCanceledException)
        {
            // Stopping, or the lease went: whoever looks next goes on.
            log.StackLost(stack.Id);
        }
        catch (Exception exception)
        {
            log.StackFailedUnexpectedly(exception, stack.Id);
            await StickAsync(stack, stoppingToken);
        }
        finally
        {
            await ReleaseAsync(lease);
            _running.TryRemove(stack, out _);
            if (_askedAgain.TryRemove(stack, out _))
            {
                Notify(stack);
            }
        }
    }

    private async Task ReleaseAsync(DocumentKey lease)
    {
        try
        {
            await store.ReleaseLeaseAsync(lease, _holder, CancellationToken.None);
        }
        catch (StoreUnavailableException exception)
        {
            log.StackInterrupted(exception, lease.Id);
        }
    }

    private async Task WorkAsync(DocumentKey stack, DocumentKey lease, CancellationToken givenUp, CancellationToken stoppingToken)
    {
        using var owned = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewing = RenewAsync(lease, owned);
        try
        {
            // An operation may have begun when the last one had just ended.
            while (await store.FindAsync(StackDocument.Kind, stack, owned.Token) is { Value.Operation: not null } kept)
            {
                var scope = new CallScope(stack.Account, stack.Region, kept.Value.Operation.Id);
                await run.RunAsync(new StackJournal(store, events, time, kept), scope, givenUp, owned.Token);
                log.StackOperationEnded(kept.Value.Name, stack.Account, stack.Region);
            }
        }
        finally
        {
            await owned.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(DocumentKey lease, CancellationTokenSource owned)
    {
        using var timer = new PeriodicTimer(Renewal, time);
        try
        {
            while (await timer.WaitForNextTickAsync(owned.Token))
            {
                if (!await store.TryAcquireLeaseAsync(lease, _holder, LeaseDuration, owned.Token))
                {
                    await owned.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
        catch (StoreUnavailableException)
        {
            await owned.CancelAsync();
        }
    }

    // A bug must not leave a stack that nobody can delete.
    private async Task StickAsync(DocumentKey stack, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(StackDocument.Kind, stack, cancellationToken) is { Value.Operation: { } operation } kept)
        {
            var journal = new StackJournal(store, events, time, kept);
            StackEnds.End(journal, StackFailureStatus.Of(operation.Phase), "Internal Failure");
            await journal.CommitAsync(cancellationToken);
        }
    }
}
