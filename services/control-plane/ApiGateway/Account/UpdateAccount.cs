using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Patching;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Account;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html</summary>
internal sealed class UpdateAccount(IDocumentStore store) : IOperation<UpdateAccountRequest, AccountSettings>
{
    private const int MostAttempts = 100;

    private static readonly PatchTable<AccountSettings> Patches = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(AccountSettings.Descriptor, "/cloudwatchRoleArn"),
        PatchPath.ItemValues(AccountSettings.Descriptor, "/features"));

    public async Task<Outcome<AccountSettings>> HandleAsync(UpdateAccountRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var key = AccountDocument.Kind.Key(scope.Account, scope.Region, AccountDocument.Id);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var kept = await store.FindAsync(AccountDocument.Kind, key, cancellationToken);
            var account = kept?.Value ?? AccountDocument.Default();
            if (Patches.Apply(account, request.PatchOperations) is { } refusal)
            {
                return refusal;
            }

            var write = new PutDocument(key, "", account.ToByteArray(), kept?.Revision ?? DocumentWrite.MustNotExist);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return account;
            }
        }

        return EditFailures.ConcurrentModification;
    }
}
