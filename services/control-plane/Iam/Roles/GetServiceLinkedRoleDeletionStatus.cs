using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Roles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html</summary>
internal sealed class GetServiceLinkedRoleDeletionStatus
    : IOperation<GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse>
{
    public Task<Outcome<GetServiceLinkedRoleDeletionStatusResponse>> HandleAsync(
        GetServiceLinkedRoleDeletionStatusRequest request, CallScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<GetServiceLinkedRoleDeletionStatusResponse>>(new GetServiceLinkedRoleDeletionStatusResponse { Status = "SUCCEEDED" });
}
