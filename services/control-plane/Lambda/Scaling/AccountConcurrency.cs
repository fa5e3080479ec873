using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>How many events of an account may run at once in a region. https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html</summary>
internal sealed class AccountConcurrency(IDocumentStore store, IOptions<ControlPlaneOptions> options)
{
    /// <summary>What reservations must leave to all other functions.</summary>
    public const int LeastUnreserved = 100;

    public int Limit => options.Value.ConcurrentExecutions;

    /// <summary>What is reserved by functions, but for one of them.</summary>
    public async Task<int> ReservedAsync(string account, string region, string exceptFunction, CancellationToken cancellationToken)
    {
        var reserved = 0;
        await foreach (var kept in store.ListAllAsync(FunctionDocument.Kind, account, region, cancellationToken: cancellationToken))
        {
            reserved += kept.Key.Id == exceptFunction ? 0 : kept.Value.ReservedConcurrentExecutions;
        }

        return reserved;
    }
}
