using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Sts;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>
/// The access keys of each account as edges get them, with their secrets: an edge verifies signatures without asking anybody. Of an
/// account, all at once.
/// </summary>
internal sealed class AccessKeySubjects(IDocumentStore store, IamEntities entities) : ISubjectKind
{
    private const string All = "access-keys";

    public IReadOnlyList<string> DocumentKinds { get; } = [AccessKeyDocument.Kind.Name, SessionDocument.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, IamIds.Region, All);

    public DiscoveryEvent Removed(Subject subject) =>
        new() { AccessKeysChanged = new AccessKeysSnapshot { AccountId = subject.Account } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        var snapshot = new AccessKeysSnapshot { AccountId = subject.Account };
        await foreach (var (_, kept, _) in store.ListAllAsync(AccessKeyDocument.Kind, subject.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            var user = await entities.FindAsync(EntityKind.User, subject.Account, kept.AccessKey.UserName, cancellationToken);
            if (kept.AccessKey.Status == "Active" && user.Succeeded)
            {
                snapshot.AccessKeys.Add(new KnownAccessKey
                {
                    AccessKeyId = kept.AccessKey.AccessKeyId,
                    SecretAccessKey = kept.AccessKey.SecretAccessKey,
                    PrincipalArn = user.Value.User.Arn,
                    PrincipalId = user.Value.User.UserId,
                });
            }
        }

        await foreach (var (_, session, _) in store.ListAllAsync(SessionDocument.Kind, subject.Account, IamIds.Region, cancellationToken: cancellationToken))
        {
            snapshot.AccessKeys.Add(new KnownAccessKey
            {
                AccessKeyId = session.AccessKeyId,
                SecretAccessKey = session.SecretAccessKey,
                SessionToken = session.SessionToken,
                PrincipalArn = session.Arn,
                PrincipalId = session.UserId,
                ExpiresAt = new Timestamp { Seconds = session.ExpiresAt },
            });
        }

        return snapshot.AccessKeys.Count == 0 ? null : new DiscoveryEvent { AccessKeysChanged = snapshot };
    }
}
