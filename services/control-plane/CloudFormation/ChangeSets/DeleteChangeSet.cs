using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.ChangeSets;

/// <summary>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html. One that does not exist is deleted already;
/// the stack must exist.
/// </summary>
internal sealed class DeleteChangeSet(IDocumentStore store, ChangeSetFinder changeSets) : IOperation<DeleteChangeSetInput, DeleteChangeSetOutput>
{
    public async Task<Outcome<DeleteChangeSetOutput>> HandleAsync(DeleteChangeSetInput request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await changeSets.FindAsync(scope, request.ChangeSetName, request.StackName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure.Code == "ChangeSetNotFound" ? new DeleteChangeSetOutput() : found.Failure;
        }

        await store.CommitAsync([new DeleteDocument(found.Value.ChangeSet.Key)], cancellationToken);
        return new DeleteChangeSetOutput();
    }
}
