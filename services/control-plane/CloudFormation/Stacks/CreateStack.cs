using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html</summary>
internal sealed class CreateStack(IDocumentStore store, StackInputs inputs, StackBeginnings beginnings, StackFinder stacks, StackRunner runner)
    : IOperation<CreateStackInput, CreateStackOutput>
{
    public async Task<Outcome<CreateStackOutput>> HandleAsync(CreateStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (StackNames.Check(request.StackName) is { } badName)
        {
            return badName;
        }

        if (await stacks.FindAsync(scope, request.StackName, cancellationToken) is not null)
        {
            return StackFailures.NameTaken(request.StackName);
        }

        if (UnsupportedRequests.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var key = StackDocument.Key(scope, beginnings.NewUuid());
        var stack = beginnings.NewStack(scope, request.StackName, key.Id);
        var prepared = await inputs.PrepareAsync(Asked(request), stack.Name, stack.StackId, former: null, scope, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared.Failure;
        }

        Describe(stack, request, prepared.Value);
        var input = beginnings.Keep(key, prepared.Value.Record, out var inputId);
        stack.InputId = inputId;
        var operation = new StackOperation
        {
            Phase = StackPhase.Creating,
            ClientToken = request.ClientRequestToken,
            KeepsFailures = stack.DisableRollback,
        };
        var writes = beginnings.Begin(new Kept<StackRecord>(key, stack, DocumentWrite.MustNotExist), operation, StackStatus.CreateInProgress);
        if (!(await store.CommitAsync([StackBeginnings.Claim(key, stack.Name), input, .. writes], cancellationToken)).Committed)
        {
            return StackFailures.NameTaken(request.StackName);
        }

        runner.Notify(key);
        return new CreateStackOutput { StackId = stack.StackId };
    }

    private static AskedInput Asked(CreateStackInput request) => new()
    {
        TemplateBody = request.TemplateBody,
        TemplateUrl = request.TemplateUrl,
        Parameters = request.Parameters,
        Tags = request.Tags,
        Capabilities = request.Capabilities,
        NotificationArns = request.NotificationArNs,
        RoleArn = request.RoleArn,
        NeedsExpansion = true,
    };

    private static void Describe(StackRecord stack, CreateStackInput request, PreparedInput prepared)
    {
        stack.Description = prepared.Scope.Template.Description;
        stack.DisableRollback = request.DisableRollback || request.OnFailure == "DO_NOTHING";
        stack.OnFailure = request.OnFailure;
        stack.TimeoutInMinutes = request.TimeoutInMinutes;
        stack.TerminationProtection = request.EnableTerminationProtection;
        stack.StackPolicy = request.StackPolicyBody;
    }
}
