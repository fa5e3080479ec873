using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>What callers may ask of a stack that is not emulated: it would change what happens, so it is refused.</summary>
internal static class UnsupportedRequests
{
    public static AwsFailure? Refuse(CreateStackInput request) =>
        Refuse("CreateStack", request.RollbackConfiguration) ?? RefusePolicyUrl("CreateStack", request.HasStackPolicyUrl);

    public static AwsFailure? Refuse(UpdateStackInput request) =>
        Refuse("UpdateStack", request.RollbackConfiguration) ?? RefusePolicyUrl("UpdateStack", request.HasStackPolicyUrl);

    public static AwsFailure? Refuse(CreateChangeSetInput request) =>
        request.ChangeSetType == "IMPORT" || request.ResourcesToImport.Count > 0
            ? CloudFormationFailures.NotEmulated("CreateChangeSet with ChangeSetType IMPORT")
            : Refuse("CreateChangeSet", request.RollbackConfiguration);

    private static AwsFailure? Refuse(string operation, RollbackConfiguration? configuration) => configuration?.RollbackTriggers.Count > 0
        ? CloudFormationFailures.NotEmulated($"{operation} with RollbackConfiguration.RollbackTriggers")
        : null;

    private static AwsFailure? RefusePolicyUrl(string operation, bool isSet) =>
        isSet ? CloudFormationFailures.NotEmulated($"{operation} with StackPolicyURL") : null;
}
