using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html</summary>
internal sealed class GetParameterHistory(IDocumentStore store, ParameterStore parameters)
    : IOperation<GetParameterHistoryRequest, GetParameterHistoryResult>
{
    private const int LargestPage = 50;

    public async Task<Outcome<GetParameterHistoryResult>> HandleAsync(
        GetParameterHistoryRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(ParameterStore.Kind, ParameterStore.Key(scope, ParameterName.Of(request.Name).Name), cancellationToken);
        if (kept is null)
        {
            return SsmFailures.Missing(request.Name);
        }

        if (!OffsetPages.TryTake(kept.Value.Versions, request.HasMaxResults ? request.MaxResults : LargestPage, request.NextToken, out var page, out var next))
        {
            return SsmFailures.UnknownToken;
        }

        var answer = new GetParameterHistoryResult();
        foreach (var version in page)
        {
            var value = await parameters.RevealAsync(version, request.WithDecryption, scope, cancellationToken);
            if (!value.Succeeded)
            {
                return value.Failure;
            }

            version.Value = value.Value;
            answer.Parameters.Add(version);
        }

        if (next is not null)
        {
            answer.NextToken = next;
        }

        return answer;
    }
}
