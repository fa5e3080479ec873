using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Logs.Tags;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html</summary>
internal sealed class CreateLogGroup(IDocumentStore store, LogGroups groups, ILogger<CreateLogGroup> log)
    : IOperation<CreateLogGroupRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(CreateLogGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (LogTagRule.Check(request.Tags) is { } failure)
        {
            return failure;
        }

        var name = LogGroupName.Of(scope, request.LogGroupName);
        var record = groups.New(name.Name);
        record.Tags.Add(request.Tags);
        if (request.HasLogGroupClass)
        {
            record.Group.LogGroupClass = request.LogGroupClass;
        }

        if (request.HasKmsKeyId)
        {
            record.Group.KmsKeyId = request.KmsKeyId;
        }

        var writes = LogGroups.Creating(name, record, new LogUsageRecord()).ToArray();
        if (!(await store.CommitAsync(writes, cancellationToken)).Committed)
        {
            return LogsFailures.GroupExists;
        }

        log.LogGroupCreated(name.Name, scope.Account, scope.Region);
        if (request.HasKmsKeyId)
        {
            log.MemberNotActedOn(name.ArnOfResource, "kmsKeyId");
        }

        return new Empty();
    }
}
