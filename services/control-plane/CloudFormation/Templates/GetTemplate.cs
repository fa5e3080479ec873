using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Templates;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html. The text as it was submitted.</summary>
internal sealed class GetTemplate(StackFinder stacks, ChangeSetFinder changeSets) : IOperation<GetTemplateInput, GetTemplateOutput>
{
    public async Task<Outcome<GetTemplateOutput>> HandleAsync(GetTemplateInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var kept = await stacks.FindAsync(scope, request.StackName, cancellationToken);
        if (kept is null && request.ChangeSetName.Length == 0)
        {
            return StackFailures.MissingWithId(request.StackName);
        }

        var (key, inputId) = (kept?.Key, kept?.Value.InputId ?? "");
        if (request.ChangeSetName.Length > 0)
        {
            var found = await changeSets.FindAsync(scope, request.ChangeSetName, request.StackName, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            (key, inputId) = (found.Value.Stack.Key, found.Value.ChangeSet.Value.InputId);
        }

        var input = await stacks.InputAsync(key!.Value, inputId, cancellationToken);
        var body = request.TemplateStage == "Processed" && input.ProcessedBody.Length > 0 ? input.ProcessedBody : input.TemplateBody;
        return new GetTemplateOutput { TemplateBody = body, StagesAvailable = { "Original", "Processed" } };
    }
}
