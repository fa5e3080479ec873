using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Iam.Accounts;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html</summary>
internal sealed class CreateAccountAlias(IDocumentStore store) : IOperation<CreateAccountAliasRequest, Empty>
{
    public async Task<Outcome<Empty>> HandleAsync(CreateAccountAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        // A new alias takes the former one's place.
        var record = new AccountAliasRecord { Alias = request.AccountAlias };
        await store.CommitAsync([new PutDocument(AccountAliasDocument.Key(scope.Account), "", record.ToByteArray())], cancellationToken);
        return new Empty();
    }
}
