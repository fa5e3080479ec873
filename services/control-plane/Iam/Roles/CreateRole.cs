using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html</summary>
internal sealed class CreateRole(IamEntities entities, IIdSource ids, TimeProvider time, ILogger<CreateRole> log)
    : IOperation<CreateRoleRequest, CreateRoleResponse>
{
    public async Task<Outcome<CreateRoleResponse>> HandleAsync(CreateRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if ((PolicyDocuments.CheckTrust(request.AssumeRolePolicyDocument) ?? IamTags.CheckKeys(request.Tags)) is { } failure)
        {
            return failure;
        }

        var path = request.HasPath ? request.Path : "/";
        var role = new Role
        {
            Path = path,
            RoleName = request.RoleName,
            RoleId = ids.NewIamId("AROA"),
            Arn = IamIds.Arn(scope.Account, "role", path, request.RoleName),
            CreateDate = time.GetTimestampInSeconds(),
            AssumeRolePolicyDocument = request.AssumeRolePolicyDocument,
            MaxSessionDuration = request.HasMaxSessionDuration ? request.MaxSessionDuration : 3600,
            PermissionsBoundary = Boundaries.Of(request.PermissionsBoundary),
            Tags = { request.Tags },
            RoleLastUsed = new RoleLastUsed(),
        };
        if (request.HasDescription)
        {
            role.Description = request.Description;
        }

        failure = await entities.CreateAsync(EntityKind.Role, scope.Account, role.RoleName, new IamEntityRecord { Role = role }, cancellationToken);
        if (failure is not null)
        {
            return failure;
        }

        log.IamResourceCreated(role.Arn);
        return new CreateRoleResponse { Role = RoleAnswer.Made(role) };
    }
}
