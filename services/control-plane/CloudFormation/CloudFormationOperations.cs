using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.CloudFormation.Exports;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ControlPlane.CloudFormation.Types;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudFormation;

/// <summary>The operations of CloudFormation that are emulated. Drift, stack sets and the rest of its declared ones answer 501 by name.</summary>
internal static class CloudFormationOperations
{
    // The bounds of a stack's name and of a template's size have wordings of their own.
    private static readonly RequestValidator Validator = new(
        "gatehouse.aws.cloudformation.CreateStackInput.stack_name",
        "gatehouse.aws.cloudformation.CreateChangeSetInput.stack_name");

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.cloudformation.CloudFormation", Check)
        .Add<CreateStack, CreateStackInput, CreateStackOutput>()
        .Add<UpdateStack, UpdateStackInput, UpdateStackOutput>()
        .Add<DeleteStack, DeleteStackInput, Empty>()
        .Add<DescribeStacks, DescribeStacksInput, DescribeStacksOutput>()
        .Add<ListStacks, ListStacksInput, ListStacksOutput>()
        .Add<CancelUpdateStack, CancelUpdateStackInput, Empty>()
        .Add<RollbackStack, RollbackStackInput, RollbackStackOutput>()
        .Add<ContinueUpdateRollback, ContinueUpdateRollbackInput, ContinueUpdateRollbackOutput>()
        .Add<UpdateTerminationProtection, UpdateTerminationProtectionInput, UpdateTerminationProtectionOutput>()
        .Add<SetStackPolicy, SetStackPolicyInput, Empty>()
        .Add<GetStackPolicy, GetStackPolicyInput, GetStackPolicyOutput>()

        .Add<DescribeStackEvents, DescribeStackEventsInput, DescribeStackEventsOutput>()
        .Add<DescribeStackResource, DescribeStackResourceInput, DescribeStackResourceOutput>()
        .Add<DescribeStackResources, DescribeStackResourcesInput, DescribeStackResourcesOutput>()
        .Add<ListStackResources, ListStackResourcesInput, ListStackResourcesOutput>()

        .Add<CreateChangeSet, CreateChangeSetInput, CreateChangeSetOutput>()
        .Add<DescribeChangeSet, DescribeChangeSetInput, DescribeChangeSetOutput>()
        .Add<ExecuteChangeSet, ExecuteChangeSetInput, ExecuteChangeSetOutput>()
        .Add<DeleteChangeSet, DeleteChangeSetInput, DeleteChangeSetOutput>()
        .Add<ListChangeSets, ListChangeSetsInput, ListChangeSetsOutput>()

        .Add<GetTemplate, GetTemplateInput, GetTemplateOutput>()
        .Add<GetTemplateSummary, GetTemplateSummaryInput, GetTemplateSummaryOutput>()
        .Add<ValidateTemplate, ValidateTemplateInput, ValidateTemplateOutput>()

        .Add<ListExports, ListExportsInput, ListExportsOutput>()
        .Add<ListImports, ListImportsInput, ListImportsOutput>()

        .Add<DescribeType, DescribeTypeInput, DescribeTypeOutput>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? CloudFormationFailures.Malformed(violations) : null;
}
