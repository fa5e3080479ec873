using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html. Every caller is its account's root.</summary>
internal sealed class GetCallerIdentity : IOperation<Empty, GetCallerIdentityResponse>
{
    // As LocalStack answers it: tools print it and compare it with nothing.
    private const string RootUserId = "AKIAIOSFODNN7EXAMPLE";

    public Task<Outcome<GetCallerIdentityResponse>> HandleAsync(Empty request, CallScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<GetCallerIdentityResponse>>(new GetCallerIdentityResponse
        {
            Account = scope.Account,
            Arn = $"arn:aws:iam::{scope.Account}:root",
            UserId = RootUserId,
        });
}
