using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html</summary>
internal sealed class GetCallerIdentity(Callers callers) : IOperation<Empty, GetCallerIdentityResponse>
{
    public async Task<Outcome<GetCallerIdentityResponse>> HandleAsync(Empty request, CallScope scope, CancellationToken cancellationToken)
    {
        var caller = await callers.WhoAsync(scope, cancellationToken);
        return new GetCallerIdentityResponse { Account = scope.Account, Arn = caller.Arn, UserId = caller.UserId };
    }
}
