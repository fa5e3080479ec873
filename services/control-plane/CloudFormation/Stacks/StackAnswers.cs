using Gatehouse.Aws.CloudFormation;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>Stacks as callers see them.</summary>
internal static class StackAnswers
{
    private const string Hidden = "****";

    public static Stack Describe(StackRecord record, StackInputRecord input)
    {
        var stack = new Stack
        {
            StackId = record.StackId,
            StackName = record.Name,
            CreationTime = record.Created,
            LastUpdatedTime = record.Updated,
            DeletionTime = record.Deleted,
            StackStatus = record.Status,
            RollbackConfiguration = new RollbackConfiguration(),
            DisableRollback = record.DisableRollback,
            DriftInformation = new StackDriftInformation { StackDriftStatus = "NOT_CHECKED" },
            Parameters = { Show(input) },
            NotificationArNs = { input.NotificationArns },
            Capabilities = { input.Capabilities },
            Tags = { input.Tags },
            Outputs = { record.Outputs },
        };
        if (record.StatusReason.Length > 0)
        {
            stack.StackStatusReason = record.StatusReason;
        }

        if (record.Status != StackStatus.DeleteComplete)
        {
            DescribeLiving(stack, record);
        }

        if (record.Description.Length > 0)
        {
            stack.Description = record.Description;
        }

        if (input.RoleArn.Length > 0)
        {
            stack.RoleArn = input.RoleArn;
        }

        if (record.TimeoutInMinutes > 0)
        {
            stack.TimeoutInMinutes = record.TimeoutInMinutes;
        }

        if (record.ParentId.Length > 0)
        {
            (stack.ParentId, stack.RootId) = (record.ParentId, record.RootId);
        }

        return stack;
    }

    private static void DescribeLiving(Stack stack, StackRecord record)
    {
        stack.EnableTerminationProtection = record.TerminationProtection;
        if (record.ChangeSetId.Length > 0)
        {
            stack.ChangeSetId = record.ChangeSetId;
        }
    }

    /// <summary>Parameters with their values, but for those that must not be seen.</summary>
    public static IEnumerable<Parameter> Show(StackInputRecord input)
    {
        if (input.TemplateBody.Length == 0)
        {
            return [];
        }

        var body = input.ProcessedBody.Length > 0 ? input.ProcessedBody : input.TemplateBody;
        var hidden = body.Contains("NoEcho", StringComparison.Ordinal) && TemplateReader.Read(body) is { Succeeded: true } template
            ? template.Value.Parameters.Values.Where(parameter => parameter.NoEcho).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal)
            : [];
        return input.Parameters.Select(parameter => hidden.Contains(parameter.ParameterKey)
            ? new Parameter { ParameterKey = parameter.ParameterKey, ParameterValue = Hidden }
            : parameter);
    }
}
