using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation.Events;

/// <summary>Words what happens to stacks and their resources as the events that clients read.</summary>
internal sealed class StackEvents(IIdSource ids, TimeProvider time)
{
    public const string StackType = "AWS::CloudFormation::Stack";
    public const string UserInitiated = "User Initiated";

    /// <summary>The stack itself: its name is the logical id, and clients look for just that.</summary>
    public PutDocument OfStack(DocumentKey key, StackRecord stack)
    {
        var stackEvent = Create(stack, stack.Name, stack.StackId, StackType, stack.Status, stack.StatusReason);
        return Write(key, stack, stackEvent);
    }

    public PutDocument OfResource(DocumentKey key, StackRecord stack, StackResourceRecord resource, ResourceState state, string status, string reason)
    {
        var stackEvent = Create(stack, resource.LogicalId, state.PhysicalId, state.Type, status, reason);
        if (state.Properties.Length > 0)
        {
            stackEvent.ResourceProperties = state.Properties;
        }

        return Write(key, stack, stackEvent);
    }

    private StackEvent Create(StackRecord stack, string logicalId, string physicalId, string type, string status, string reason)
    {
        var stackEvent = new StackEvent
        {
            StackId = stack.StackId,
            EventId = ids.NewUuid(),
            StackName = stack.Name,
            LogicalResourceId = logicalId,
            PhysicalResourceId = physicalId,
            ResourceType = type,
            Timestamp = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
            ResourceStatus = status,
        };
        if (reason.Length > 0)
        {
            stackEvent.ResourceStatusReason = reason;
        }

        if (stack.Operation is { ClientToken.Length: > 0 } operation)
        {
            stackEvent.ClientRequestToken = operation.ClientToken;
        }

        return stackEvent;
    }

    private static PutDocument Write(DocumentKey key, StackRecord stack, StackEvent stackEvent) => new(
        StackDocument.EventOf(key, ++stack.Events), key.Id, new StackEventRecord { Event = stackEvent }.ToByteArray(), DocumentWrite.MustNotExist);
}
