using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Ecr.Images;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html</summary>
internal sealed class GetAuthorizationToken(RepositoryStore repositories, TimeProvider time)
    : IOperation<GetAuthorizationTokenRequest, GetAuthorizationTokenResponse>
{
    // User and password that every registry of Gatehouse's would take: AWS:gatehouse.
    private static readonly string Token = Convert.ToBase64String("AWS:gatehouse"u8);
    private static readonly Google.Protobuf.WellKnownTypes.Duration Lifetime =
        Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromHours(12));

    public Task<Outcome<GetAuthorizationTokenResponse>> HandleAsync(
        GetAuthorizationTokenRequest request, CallScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<GetAuthorizationTokenResponse>>(new GetAuthorizationTokenResponse
        {
            AuthorizationData =
            {
                new AuthorizationData
                {
                    AuthorizationToken = Token,
                    ExpiresAt = time.GetTimestampInSeconds() + Lifetime,
                    ProxyEndpoint = $"http://{repositories.RegistryOf(scope)}",
                },
            },
        });
}
