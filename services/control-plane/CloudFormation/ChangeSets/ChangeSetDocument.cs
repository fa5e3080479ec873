using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>How change sets are kept: under their stack, by the UUID in their ARN.</summary>
internal static class ChangeSetDocument
{
    public static readonly DocumentKind<ChangeSetRecord> Kind = new("cloudformation/change-set");

    public static DocumentKey Key(DocumentKey stack, string uuid) => stack with { Kind = Kind.Name, Id = $"{stack.Id}/{uuid}" };

    public static DocumentKey Key(CallScope scope, ChangeSetRecord changeSet) =>
        Key(StackDocument.Key(scope, StackArn.UuidOf(changeSet.StackId)), StackArn.UuidOf(changeSet.ChangeSetId));
}
