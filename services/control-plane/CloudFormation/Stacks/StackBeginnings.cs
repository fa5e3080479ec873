using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>How stacks and their operations begin: what one commit must hold, so that whoever finds it can carry it out.</summary>
internal sealed class StackBeginnings(StackEvents events, IIdSource ids, TimeProvider time)
{
    /// <summary>A stack that there is nothing of yet.</summary>
    public StackRecord NewStack(CallScope scope, string name, string uuid) => new()
    {
        StackId = StackArn.Create(scope, name, uuid),
        Name = name,
        Created = Now,
    };

    public Timestamp Now => Timestamp.FromDateTimeOffset(time.GetUtcNow());

    public string NewUuid() => ids.NewUuid();

    /// <summary>The claim on a new stack's name.</summary>
    public static PutDocument Claim(DocumentKey key, string name) => new(
        StackDocument.NameKind.Key(key.Account, key.Region, name), "", new StackNameRecord { StackUuid = key.Id }.ToByteArray(), DocumentWrite.MustNotExist);

    /// <summary>Keeps what a stack is to be made of.</summary>
    public PutDocument Keep(DocumentKey key, StackInputRecord input, out string inputId)
    {
        inputId = ids.NewUuid();
        return new PutDocument(StackDocument.InputOf(key, inputId), key.Id, input.ToByteArray());
    }

    /// <summary>Sets a status by which nothing is done yet, and says so.</summary>
    public IReadOnlyList<DocumentWrite> Enter(Kept<StackRecord> kept, string status, string reason)
    {
        kept.Value.Status = status;
        kept.Value.StatusReason = reason;
        var stackEvent = events.OfStack(kept.Key, kept.Value);
        return [new PutDocument(kept.Key, "", kept.Value.ToByteArray(), kept.Revision), stackEvent];
    }

    /// <summary>Begins an operation. The commit must be followed by a word to the runner.</summary>
    public IReadOnlyList<DocumentWrite> Begin(Kept<StackRecord> kept, StackOperation operation, string status)
    {
        // A rollback takes back what the operation before it did.
        operation.Id = operation.Phase == StackPhase.UpdateRollingBack ? kept.Value.LastOperationId : ids.NewUuid();
        kept.Value.Operation = operation;
        // What CreateStack makes has not been updated; what a change set makes has:
        // localstack/localstack tests/aws/services/cloudformation/api/test_stacks.snapshot.json, recorded on AWS.
        if (operation.Phase != StackPhase.Deleting && (operation.Phase != StackPhase.Creating || kept.Value.ChangeSetId.Length > 0))
        {
            kept.Value.Updated = Now;
        }

        if (operation.Phase == StackPhase.Creating && kept.Value.TimeoutInMinutes > 0)
        {
            operation.Deadline = Timestamp.FromDateTimeOffset(time.GetUtcNow().AddMinutes(kept.Value.TimeoutInMinutes));
        }

        return
        [
            .. Enter(kept, status, StackEvents.UserInitiated),
            new PutDocument(StackDocument.OperationOf(kept.Key), "", new StackNameRecord { StackUuid = kept.Key.Id }.ToByteArray()),
        ];
    }
}
