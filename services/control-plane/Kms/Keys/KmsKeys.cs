using System.Security.Cryptography;
using Gatehouse.Aws.Kms;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>
/// How keys are made, found and changed. AWS's own keys, <c>alias/aws/…</c>, appear when somebody first uses them. Key material is kept in
/// the store as it is: this is no place for secrets of the real world.
/// </summary>
internal sealed class KmsKeys(IDocumentStore store, IIdSource ids, TimeProvider time)
{
    public static readonly DocumentKind<KeyRecord> Kind = new("kms/key");
    public static readonly DocumentKind<KeyAliasRecord> Aliases = new("kms/alias");

    private const int MaterialBytes = 32;
    private const string OwnedByAws = "alias/aws/";

    public static DocumentKey Key(CallScope scope, string keyId) => Kind.Key(scope.Account, scope.Region, keyId);

    public static DocumentKey AliasKey(CallScope scope, string alias) => Aliases.Key(scope.Account, scope.Region, alias);

    /// <summary>A new key, in the store.</summary>
    public async Task<KeyRecord> CreateAsync(CallScope scope, string description, string manager, string policy, IEnumerable<Tag> tags, CancellationToken cancellationToken)
    {
        var id = ids.NewUuid();
        var record = new KeyRecord
        {
            Metadata = new KeyMetadata
            {
                AwsAccountId = scope.Account,
                KeyId = id,
                Arn = KeyName.ArnOf(scope, id),
                CreationDate = time.GetTimestampInSeconds(),
                Enabled = true,
                Description = description,
                KeyUsage = "ENCRYPT_DECRYPT",
                KeyState = "Enabled",
                Origin = "AWS_KMS",
                KeyManager = manager,
                CustomerMasterKeySpec = "SYMMETRIC_DEFAULT",
                KeySpec = "SYMMETRIC_DEFAULT",
                EncryptionAlgorithms = { "SYMMETRIC_DEFAULT" },
                MultiRegion = false,
            },
            Material = ByteString.CopyFrom(RandomNumberGenerator.GetBytes(MaterialBytes)),
            Policy = policy.Length > 0 ? policy : KeyPolicies.DefaultOf(scope.Account),
        };
        foreach (var tag in tags)
        {
            record.Tags[tag.TagKey] = tag.TagValue;
        }

        await store.TryCreateAsync(Key(scope, id), "", record, cancellationToken);
        return record;
    }

    /// <summary>The key by any of its names.</summary>
    public async Task<Outcome<KeyRecord>> FindAsync(string name, CallScope scope, CancellationToken cancellationToken)
    {
        var id = KeyName.Short(name);
        if (KeyName.IsAlias(id))
        {
            if (await store.FindAsync(Aliases, AliasKey(scope, id), cancellationToken) is not { } alias)
            {
                return id.StartsWith(OwnedByAws, StringComparison.Ordinal)
                    ? await CreateOwnedByAwsAsync(id, scope, cancellationToken)
                    : KmsFailures.AliasMissing(KeyName.AliasArnOf(scope, id));
            }

            id = alias.Value.Alias.TargetKeyId;
        }

        return await store.FindAsync(Kind, Key(scope, id), cancellationToken) is { } kept ? kept.Value : KmsFailures.KeyMissing(KeyName.ArnOf(scope, id));
    }

    /// <summary>A key that may be used now.</summary>
    public async Task<Outcome<KeyRecord>> FindUsableAsync(string name, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await FindAsync(name, scope, cancellationToken);
        return found is not { Succeeded: true, Value.Metadata: var key } ? found
            : key.KeyState == "PendingDeletion" ? KmsFailures.InvalidState(key.Arn, "pending deletion")
            : key.Enabled ? found
            : KmsFailures.Disabled(key.Arn);
    }

    /// <summary>Changes a key. The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<KeyRecord>> EditAsync(
        string name, CallScope scope, Func<KeyRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        var found = await FindAsync(name, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var key = found.Value.Metadata;
        return await store.EditAsync(Kind, Key(scope, key.KeyId), parent: "", KmsFailures.KeyMissing(key.Arn), change, cancellationToken);
    }

    private async Task<Outcome<KeyRecord>> CreateOwnedByAwsAsync(string alias, CallScope scope, CancellationToken cancellationToken)
    {
        var created = await CreateAsync(scope, $"Default key that protects what {alias[OwnedByAws.Length..]} keeps", "AWS", "", [], cancellationToken);
        var record = new KeyAliasRecord
        {
            Alias = new AliasListEntry
            {
                AliasName = alias,
                AliasArn = KeyName.AliasArnOf(scope, alias),
                TargetKeyId = created.Metadata.KeyId,
                CreationDate = created.Metadata.CreationDate,
                LastUpdatedDate = created.Metadata.CreationDate,
            },
        };
        // Somebody else may have been first: then theirs is the key.
        return await store.TryCreateAsync(AliasKey(scope, alias), "", record, cancellationToken)
            ? created
            : await FindAsync(alias, scope, cancellationToken);
    }
}
