using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// How stacks are kept. A stack's document is named by the UUID in its ARN and changes with everything that happens to the stack;
/// what belongs to it has that UUID as its parent. Its name is claimed until it is deleted. A document of the operation's kind
/// stands for as long as something is being done: it is what a control-plane looks for when it starts.
/// </summary>
internal static class StackDocument
{
    public static readonly DocumentKind<StackRecord> Kind = new("cloudformation/stack");
    public static readonly DocumentKind<StackNameRecord> NameKind = new("cloudformation/name");
    public static readonly DocumentKind<StackNameRecord> OperationKind = new("cloudformation/operation");
    public static readonly DocumentKind<StackInputRecord> InputKind = new("cloudformation/input");
    public static readonly DocumentKind<StackResourceRecord> ResourceKind = new("cloudformation/resource");
    public static readonly DocumentKind<StackEventRecord> EventKind = new("cloudformation/event");

    private const string OwnerKind = "cloudformation/owner";

    public static DocumentKey Key(CallScope scope, string uuid) => Kind.Key(scope.Account, scope.Region, uuid);

    public static DocumentKey NameClaim(CallScope scope, string name) => NameKind.Key(scope.Account, scope.Region, name);

    public static DocumentKey OperationOf(DocumentKey stack) => stack with { Kind = OperationKind.Name };

    /// <summary>Whoever holds this lease works on the stack.</summary>
    public static DocumentKey OwnerOf(DocumentKey stack) => stack with { Kind = OwnerKind };

    public static DocumentKey InputOf(DocumentKey stack, string inputId) => stack with { Kind = InputKind.Name, Id = $"{stack.Id}/{inputId}" };

    public static DocumentKey ResourceOf(DocumentKey stack, string logicalId) => stack with { Kind = ResourceKind.Name, Id = $"{stack.Id}/{logicalId}" };

    // Newest first: keys are listed in rising order.
    public static DocumentKey EventOf(DocumentKey stack, long number) =>
        stack with { Kind = EventKind.Name, Id = $"{stack.Id}/{long.MaxValue - number:D19}" };
}
