using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Scaling;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html</summary>
internal sealed class GetAccountSettings(IDocumentStore store, AccountConcurrency concurrency, IOptions<ControlPlaneOptions> options)
    : IOperation<Empty, GetAccountSettingsResponse>
{
    private const long AllCode = 80_530_636_800;

    public async Task<Outcome<GetAccountSettingsResponse>> HandleAsync(Empty request, CallScope scope, CancellationToken cancellationToken)
    {
        var usage = new AccountUsage { TotalCodeSize = 0, FunctionCount = 0 };
        await foreach (var kept in store.ListAllAsync(FunctionDocument.Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            usage.FunctionCount++;
            usage.TotalCodeSize += kept.Value.Configuration.CodeSize;
        }

        var reserved = await concurrency.ReservedAsync(scope.Account, scope.Region, exceptFunction: "", cancellationToken);
        var limit = new AccountLimit
        {
            TotalCodeSize = AllCode,
            CodeSizeUnzipped = options.Value.LargestUnzippedCode,
            CodeSizeZipped = options.Value.LargestZippedCode,
            ConcurrentExecutions = concurrency.Limit,
            UnreservedConcurrentExecutions = concurrency.Limit - reserved,
        };
        return new GetAccountSettingsResponse { AccountLimit = limit, AccountUsage = usage };
    }
}
