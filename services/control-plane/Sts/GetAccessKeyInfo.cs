using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html</summary>
internal sealed class GetAccessKeyInfo : IOperation<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>
{
    public Task<Outcome<GetAccessKeyInfoResponse>> HandleAsync(
        GetAccessKeyInfoRequest request, CallScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<GetAccessKeyInfoResponse>>(new GetAccessKeyInfoResponse
        {
            Account = AwsWire.Scope.Credentials.AccountOf(request.AccessKeyId),
        });
}
