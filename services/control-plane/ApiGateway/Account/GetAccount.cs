using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.Account;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html</summary>
internal sealed class GetAccount(IDocumentStore store) : IOperation<Empty, AccountSettings>
{
    public async Task<Outcome<AccountSettings>> HandleAsync(Empty request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = AccountDocument.Kind.Key(scope.Account, scope.Region, AccountDocument.Id);
        var kept = await store.FindAsync(AccountDocument.Kind, key, cancellationToken);
        return kept?.Value ?? AccountDocument.Default();
    }
}
