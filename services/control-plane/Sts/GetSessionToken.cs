using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html</summary>
internal sealed class GetSessionToken(Callers callers, Sessions sessions) : IOperation<GetSessionTokenRequest, GetSessionTokenResponse>
{
    private const int UsualSeconds = 43_200;

    public async Task<Outcome<GetSessionTokenResponse>> HandleAsync(
        GetSessionTokenRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var caller = await callers.WhoAsync(scope, cancellationToken);
        var seconds = request.HasDurationSeconds ? request.DurationSeconds : UsualSeconds;
        return new GetSessionTokenResponse
        {
            Credentials = await sessions.CreateAsync(scope.Account, caller.Arn, caller.UserId, seconds, cancellationToken),
        };
    }
}
