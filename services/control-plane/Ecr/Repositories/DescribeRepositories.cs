using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ecr.Repositories;

/// <summary>https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html</summary>
internal sealed class DescribeRepositories(IDocumentStore store, RepositoryStore repositories)
    : IOperation<DescribeRepositoriesRequest, DescribeRepositoriesResponse>
{
    public async Task<Outcome<DescribeRepositoriesResponse>> HandleAsync(
        DescribeRepositoriesRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new DescribeRepositoriesResponse();
        if (request.RepositoryNames.Count > 0)
        {
            foreach (var name in request.RepositoryNames)
            {
                var found = await repositories.FindAsync(name, scope, cancellationToken);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                answer.Repositories.Add(repositories.Show(found.Value, scope));
            }

            return answer;
        }

        var all = new List<Repository>();
        await foreach (var kept in store.ListAllAsync(RepositoryStore.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            all.Add(repositories.Show(kept.Value, scope));
        }

        if (!OffsetPages.TryTake(all, request.HasMaxResults ? request.MaxResults : 100, request.NextToken, out var page, out var next))
        {
            return EcrFailures.UnknownToken;
        }

        answer.Repositories.Add(page);
        if (next is not null)
        {
            answer.NextToken = next;
        }

        return answer;
    }
}
