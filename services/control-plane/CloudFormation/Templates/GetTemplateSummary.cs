using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html</summary>
internal sealed class GetTemplateSummary(StackFinder stacks, TemplateSource source) : IOperation<GetTemplateSummaryInput, GetTemplateSummaryOutput>
{
    public async Task<Outcome<GetTemplateSummaryOutput>> HandleAsync(
        GetTemplateSummaryInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.HasStackSetName)
        {
            return CloudFormationFailures.NotEmulated("GetTemplateSummary with StackSetName");
        }

        string? deployed = null;
        if (request.StackName.Length > 0)
        {
            if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not { } kept)
            {
                return StackFailures.MissingWithId(request.StackName);
            }

            if (kept.Value.Status == StackStatus.ReviewInProgress)
            {
                return CloudFormationFailures.Validation("GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
            }

            deployed = (await stacks.InputAsync(kept.Key, kept.Value.InputId, cancellationToken)).TemplateBody;
        }

        var text = await source.ReadAsync(request.TemplateBody, request.TemplateUrl, deployed, scope, cancellationToken);
        if (!text.Succeeded)
        {
            return text.Failure;
        }

        var template = TemplateReader.Read(text.Value);
        return template.Succeeded ? Summarize(template.Value) : template.Failure;
    }

    private static GetTemplateSummaryOutput Summarize(Template template)
    {
        var answer = new GetTemplateSummaryOutput
        {
            Parameters = { template.Parameters.Values.Select(Describe) },
            ResourceTypes = { template.Resources.Values.Select(resource => resource.Type).Distinct(StringComparer.Ordinal) },
            DeclaredTransforms = { template.Transforms },
        };
        if (template.Version.Length > 0)
        {
            answer.Version = template.Version;
        }

        if (template.Description.Length > 0)
        {
            answer.Description = template.Description;
        }

        if (template.Source["Metadata"] is JsonObject metadata)
        {
            answer.Metadata = metadata.ToJson();
        }

        if (Capabilities.Needed(template) is { } capability)
        {
            answer.Capabilities.Add(capability);
            answer.CapabilitiesReason = Capabilities.Reason(template);
        }

        return answer;
    }

    private static Aws.CloudFormation.ParameterDeclaration Describe(ParameterDeclaration parameter)
    {
        var described = new Aws.CloudFormation.ParameterDeclaration
        {
            ParameterKey = parameter.Name,
            ParameterType = parameter.Type,
            NoEcho = parameter.NoEcho,
            ParameterConstraints = new ParameterConstraints { AllowedValues = { parameter.AllowedValues } },
        };
        if (parameter.Default is { } value)
        {
            described.DefaultValue = value;
        }

        if (parameter.Description.Length > 0)
        {
            described.Description = parameter.Description;
        }

        return described;
    }
}
