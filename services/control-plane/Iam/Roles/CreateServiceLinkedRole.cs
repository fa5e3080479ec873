using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html</summary>
internal sealed class CreateServiceLinkedRole(IamEntities entities, IIdSource ids, TimeProvider time, ILogger<CreateServiceLinkedRole> log)
    : IOperation<CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse>
{
    public async Task<Outcome<CreateServiceLinkedRoleResponse>> HandleAsync(
        CreateServiceLinkedRoleRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var path = $"/aws-service-role/{request.AwsServiceName}/";
        var name = ServiceLinkedRoles.NameFor(request.AwsServiceName, request.CustomSuffix);
        var role = new Role
        {
            Path = path,
            RoleName = name,
            RoleId = ids.NewIamId("AROA"),
            Arn = IamIds.Arn(scope.Account, "role", path, name),
            CreateDate = time.GetTimestampInSeconds(),
            AssumeRolePolicyDocument = ServiceLinkedRoles.TrustOf(request.AwsServiceName),
            MaxSessionDuration = 3600,
            RoleLastUsed = new RoleLastUsed(),
        };
        if (request.HasDescription)
        {
            role.Description = request.Description;
        }

        if (await entities.CreateAsync(EntityKind.Role, scope.Account, name, new IamEntityRecord { Role = role }, cancellationToken) is not null)
        {
            return ServiceLinkedRoles.NameTaken(name);
        }

        log.IamResourceCreated(role.Arn);
        return new CreateServiceLinkedRoleResponse { Role = RoleAnswer.Made(role) };
    }
}
