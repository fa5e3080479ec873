using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html</summary>
internal sealed class ValidateTemplate(TemplateSource source) : IOperation<ValidateTemplateInput, ValidateTemplateOutput>
{
    public async Task<Outcome<ValidateTemplateOutput>> HandleAsync(
        ValidateTemplateInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var text = await source.ReadAsync(request.TemplateBody, request.TemplateUrl, former: null, scope, cancellationToken);
        if (!text.Succeeded)
        {
            return text.Failure;
        }

        var read = TemplateReader.Read(text.Value);
        return read.Succeeded ? Describe(read.Value) : read.Failure;
    }

    private static ValidateTemplateOutput Describe(Template template)
    {
        var answer = new ValidateTemplateOutput
        {
            Parameters = { template.Parameters.Values.Select(Describe) },
            DeclaredTransforms = { template.Transforms },
        };
        if (template.Description.Length > 0)
        {
            answer.Description = template.Description;
        }

        if (Capabilities.Needed(template) is { } capability)
        {
            answer.Capabilities.Add(capability);
            answer.CapabilitiesReason = Capabilities.Reason(template);
        }

        return answer;
    }

    private static TemplateParameter Describe(ParameterDeclaration parameter)
    {
        var described = new TemplateParameter { ParameterKey = parameter.Name, NoEcho = parameter.NoEcho };
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
