using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Running;

/// <summary>
/// What a run writes down: the stack, its resources and their events, gathered and committed together. Every commit expects the stack
/// as it was read, so that whoever has lost the stack to another owner finds out with the first write. An edit that somebody else made
/// beside the run is taken up and kept.
/// </summary>
internal sealed class StackJournal(IDocumentStore store, StackEvents events, TimeProvider time, Kept<StackRecord> kept)
{
    private const int MostAttempts = 100;

    private readonly string _operationId = kept.Value.Operation.Id;
    private readonly List<Func<StackRecord, DocumentWrite?>> _entries = [];

    /// <summary>The stack as it was last read or written.</summary>
    public StackRecord Stack { get; private set; } = kept.Value;

    public DocumentKey Key => kept.Key;

    public Timestamp Now => Timestamp.FromDateTimeOffset(time.GetUtcNow());

    private long Revision { get; set; } = kept.Revision;

    public void Change(Action<StackRecord> change) => _entries.Add(stack =>
    {
        change(stack);
        return null;
    });

    public void SetStatus(string status, string reason = "")
    {
        Change(stack =>
        {
            stack.Status = status;
            stack.StatusReason = reason;
        });
        _entries.Add(stack => events.OfStack(Key, stack));
    }

    /// <summary>Writes a resource and what happened to it. The record is written as it is when the journal is committed.</summary>
    public void Note(StackResourceRecord resource, string status, string reason = "", ResourceState? state = null)
    {
        resource.Status = status;
        resource.StatusReason = reason;
        resource.Updated = Now;
        var described = (state ?? resource.Current ?? new ResourceState()).Clone();
        Write(stack => events.OfResource(Key, stack, resource, described, status, reason));
        Put(resource);
    }

    /// <summary>Tells of a physical resource that the record has left behind: the record itself stays what it is.</summary>
    public void Tell(StackResourceRecord resource, ResourceState state, string status, string reason = "")
    {
        var described = state.Clone();
        Write(stack => events.OfResource(Key, stack, resource, described, status, reason));
    }

    public void Put(StackResourceRecord resource)
    {
        var content = resource.ToByteArray();
        Write(_ => new PutDocument(StackDocument.ResourceOf(Key, resource.LogicalId), Key.Id, content));
    }

    public void Forget(StackResourceRecord resource) => Write(_ => new DeleteDocument(StackDocument.ResourceOf(Key, resource.LogicalId)));

    public void Write(DocumentWrite write) => Write(_ => write);

    private void Write(Func<StackRecord, DocumentWrite> write) => _entries.Add(write);

    /// <summary>Reads the stack anew: somebody edited it.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(StackDocument.Kind, Key, cancellationToken);
        if (found is null || found.Value.Operation?.Id != _operationId)
        {
            throw new StackLostException(Key.Id);
        }

        Stack = found.Value;
        Revision = found.Revision;
    }

    /// <summary>Commits what was gathered. Throws <see cref="StackLostException"/> when the stack is in other hands.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stack = Stack.Clone();
            var writes = new Dictionary<DocumentKey, DocumentWrite>();
            foreach (var entry in _entries)
            {
                if (entry(stack) is { } write)
                {
                    writes[write.Key] = write;
                }
            }

            writes[Key] = new PutDocument(Key, "", stack.ToByteArray(), Revision);
            var outcome = await store.CommitAsync([.. writes.Values], cancellationToken);
            if (outcome.Committed)
            {
                Stack = stack;
                Revision = outcome.Revision;
                _entries.Clear();
                return;
            }

            await RefreshAsync(cancellationToken);
        }

        throw new StackLostException(Key.Id);
    }
}

/// <summary>Another owner works on the stack, or it is gone with the whole store.</summary>
internal sealed class StackLostException(string uuid) : Exception($"Stack {uuid} is in other hands.");
