using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Stacks;

/// <summary>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html. A stack in review may be made without its change
/// sets, which are of no use then: localstack/localstack tests/aws/services/cloudformation/api/test_changesets.snapshot.json.
/// </summary>
internal sealed class CreateStack(
    IDocumentStore store, StackInputs inputs, StackBeginnings beginnings, StackFinder stacks, ChangeSetFinder changeSets, StackRunner runner)
    : IOperation<CreateStackInput, CreateStackOutput>
{
    public async Task<Outcome<CreateStackOutput>> HandleAsync(CreateStackInput request, CallScope scope, CancellationToken cancellationToken)
    {
        if (StackNames.Check(request.StackName) is { } badName)
        {
            return badName;
        }

        var reviewed = await stacks.FindAsync(scope, request.StackName, cancellationToken);
        if (reviewed is not null && reviewed.Value.Status != StackStatus.ReviewInProgress)
        {
            return StackFailures.NameTaken(request.StackName);
        }

        if (UnsupportedRequests.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var key = reviewed?.Key ?? StackDocument.Key(scope, beginnings.NewUuid());
        var stack = reviewed?.Value ?? beginnings.NewStack(scope, request.StackName, key.Id);
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
        IReadOnlyList<DocumentWrite> claims = reviewed is null
            ? [StackBeginnings.Claim(key, stack.Name)]
            : await changeSets.RetireAsync(key, cancellationToken);
        var writes = beginnings.Begin(reviewed ?? new Kept<StackRecord>(key, stack, DocumentWrite.MustNotExist), operation, StackStatus.CreateInProgress);
        if (!(await store.CommitAsync([.. claims, input, .. writes], cancellationToken)).Committed)
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
