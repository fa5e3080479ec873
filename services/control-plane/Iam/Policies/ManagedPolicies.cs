using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>
/// Customers' managed policies, kept here, and AWS's own, of which every name that is asked for exists. Since nothing is enforced by
/// them, AWS's all say the same.
/// </summary>
internal sealed class ManagedPolicies(IDocumentStore store, IamEntities entities)
{
    public static readonly DocumentKind<ManagedPolicyRecord> Kind = new("iam/policy");

    private const string OfAws = "arn:aws:iam::aws:policy/";
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private static readonly DateTimeOffset Since = new(2015, 2, 6, 18, 40, 58, TimeSpan.Zero);

    public static DocumentKey Key(string account, string arn) => Kind.Key(account, IamIds.Region, arn);

    public static AwsFailure Missing(string arn) => IamFailures.NoSuchEntity($"Policy {arn} was not found.");

    /// <summary>The policy with its attachment count.</summary>
    public async Task<Outcome<ManagedPolicyRecord>> FindAsync(string arn, CallScope scope, CancellationToken cancellationToken)
    {
        var record = await FindRecordAsync(arn, scope, cancellationToken);
        if (record is null)
        {
            return Missing(arn);
        }

        var holders = await HoldersAsync(arn, scope, cancellationToken);
        record.Policy.AttachmentCount = holders.Count;
        return record;
    }

    public async Task<bool> ExistsAsync(string arn, CallScope scope, CancellationToken cancellationToken) =>
        await FindRecordAsync(arn, scope, cancellationToken) is not null;

    /// <summary>Changes a customer's policy; AWS's own are nobody's to change.</summary>
    public Task<Outcome<ManagedPolicyRecord>> EditAsync(
        string arn, CallScope scope, Func<ManagedPolicyRecord, AwsFailure?> change, CancellationToken cancellationToken) =>
        store.EditAsync(Kind, Key(scope.Account, arn), "", Missing(arn), change, cancellationToken);

    /// <summary>Everything that a policy is attached to.</summary>
    public async Task<IReadOnlyList<(EntityKind Kind, IamEntityRecord Record)>> HoldersAsync(
        string arn, CallScope scope, CancellationToken cancellationToken)
    {
        var holders = new List<(EntityKind, IamEntityRecord)>();
        foreach (var kind in EntityKind.All)
        {
            foreach (var record in await entities.ListAsync(kind, scope.Account, cancellationToken))
            {
                if (record.AttachedPolicies.Contains(arn))
                {
                    holders.Add((kind, record));
                }
            }
        }

        return holders;
    }

    private async ValueTask<ManagedPolicyRecord?> FindRecordAsync(string arn, CallScope scope, CancellationToken cancellationToken) =>
        arn.StartsWith(OfAws, StringComparison.Ordinal) && arn.Length > OfAws.Length
            ? OwnedByAws(arn)
            : (await store.FindAsync(Kind, Key(scope.Account, arn), cancellationToken))?.Value;

    private static ManagedPolicyRecord OwnedByAws(string arn)
    {
        var name = arn.LastIndexOf('/') + 1;
        var created = Timestamp.FromDateTimeOffset(Since);
        return new ManagedPolicyRecord
        {
            Policy = new Policy
            {
                Arn = arn,
                PolicyName = arn[name..],
                PolicyId = "ANPA" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(arn)))[..17],
                Path = arn[(OfAws.Length - 1)..name],
                DefaultVersionId = "v1",
                PermissionsBoundaryUsageCount = 0,
                IsAttachable = true,
                CreateDate = created,
                UpdateDate = created,
            },
            Versions = { new PolicyVersion { VersionId = "v1", IsDefaultVersion = true, Document = Everything, CreateDate = created } },
            NextVersion = 2,
        };
    }
}
