using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html</summary>
internal sealed class CreateGroup(IamEntities entities, IIdSource ids, TimeProvider time, ILogger<CreateGroup> log)
    : IOperation<CreateGroupRequest, CreateGroupResponse>
{
    public async Task<Outcome<CreateGroupResponse>> HandleAsync(CreateGroupRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var path = request.HasPath ? request.Path : "/";
        var group = new Group
        {
            Path = path,
            GroupName = request.GroupName,
            GroupId = ids.NewIamId("AGPA"),
            Arn = IamIds.Arn(scope.Account, "group", path, request.GroupName),
            CreateDate = time.GetTimestampInSeconds(),
        };
        var failure = await entities.CreateAsync(
            EntityKind.Group, scope.Account, group.GroupName, new IamEntityRecord { Group = group }, cancellationToken);
        if (failure is not null)
        {
            return failure;
        }

        log.IamResourceCreated(group.Arn);
        return new CreateGroupResponse { Group = group };
    }
}
