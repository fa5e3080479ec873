using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html. The streams go first and the group last: a
/// deletion that was cut short can be repeated.
/// </summary>
internal sealed class DeleteLogGroup(IDocumentStore store, LogGroups groups, ILogger<DeleteLogGroup> log)
    : IOperation<DeleteLogGroupRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(DeleteLogGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = LogGroupName.Of(scope, request.LogGroupName);
        var found = await groups.FindAsync(name, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        await foreach (var stream in store.ListAllAsync(LogStreamDocument.Kind, name.Account, name.Region, name.Name, cancellationToken))
        {
            foreach (var writes in LogStreamDocument.Deleting(stream))
            {
                await store.CommitAsync(writes, cancellationToken);
            }
        }

        await store.CommitAsync(
            [new DeleteDocument(LogGroupDocument.Key(name)), new DeleteDocument(LogGroupDocument.UsageKey(name))], cancellationToken);
        log.LogGroupDeleted(name.Name, scope.Account, scope.Region);
        return new Empty();
    }
}
