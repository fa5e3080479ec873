using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary><c>arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/UUID</c></summary>
internal static class StackArn
{
    public static string Create(CallScope scope, string name, string uuid) => $"arn:aws:cloudformation:{scope.Region}:{scope.Account}:stack/{name}/{uuid}";

    public static string ChangeSet(CallScope scope, string name, string uuid) =>
        $"arn:aws:cloudformation:{scope.Region}:{scope.Account}:changeSet/{name}/{uuid}";

    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>The last part of either ARN.</summary>
    public static string UuidOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
