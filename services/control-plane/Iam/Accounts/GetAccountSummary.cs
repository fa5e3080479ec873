using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Accounts;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</summary>
internal sealed class GetAccountSummary(IamEntities entities) : IOperation<Empty, GetAccountSummaryResponse>
{
    public async Task<Outcome<GetAccountSummaryResponse>> HandleAsync(Empty request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new GetAccountSummaryResponse();
        foreach (var kind in EntityKind.All)
        {
            answer.SummaryMap[$"{kind.Title}s"] = (await entities.ListAsync(kind, scope.Account, cancellationToken)).Count;
        }

        return answer;
    }
}
