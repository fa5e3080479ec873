using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html</summary>
internal sealed class GetFederationToken(Sessions sessions) : IOperation<GetFederationTokenRequest, GetFederationTokenResponse>
{
    private const int UsualSeconds = 43_200;

    public async Task<Outcome<GetFederationTokenResponse>> HandleAsync(
        GetFederationTokenRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var user = new FederatedUser
        {
            Arn = $"arn:aws:sts::{scope.Account}:federated-user/{request.Name}",
            FederatedUserId = $"{scope.Account}:{request.Name}",
        };
        var seconds = request.HasDurationSeconds ? request.DurationSeconds : UsualSeconds;
        var answer = new GetFederationTokenResponse
        {
            Credentials = await sessions.CreateAsync(scope.Account, user.Arn, user.FederatedUserId, seconds, cancellationToken),
            FederatedUser = user,
        };
        if (PackedPolicies.Size(request.Policy, request.PolicyArns.Count + request.Tags.Count) is { } size)
        {
            answer.PackedPolicySize = size;
        }

        return answer;
    }
}
