using Gatehouse.Aws.Sts;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>
/// Gives temporary credentials and remembers them until they expire. An account has a bounded number of them: beyond it those go that
/// would expire first.
/// </summary>
internal sealed class Sessions(IDocumentStore store, KeyMint mint, TimeProvider time)
{
    private const int Most = 2_000;

    // Looking through all of them each time would make the many pay for the few.
    private const int CreationsBetweenSweeps = 100;

    /// <summary>Credentials for somebody.</summary>
    /// <param name="account">The account that they act for.</param>
    /// <param name="arn">Who they make their bearer.</param>
    /// <param name="userId">The same as an id.</param>
    /// <param name="seconds">How long they last.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Credentials> CreateAsync(string account, string arn, string userId, int seconds, CancellationToken cancellationToken)
    {
        var record = new SessionRecord
        {
            AccessKeyId = mint.NewSessionKeyId(account),
            SecretAccessKey = mint.NewSecret(),
            SessionToken = mint.NewToken(),
            Arn = arn,
            UserId = userId,
            ExpiresAt = time.GetUtcNow().ToUnixTimeSeconds() + seconds,
        };
        await store.TryCreateAsync(SessionDocument.Key(account, record.AccessKeyId), "", record, cancellationToken);
        var counter = new DocumentKey(account, IamIds.Region, "sts/sessions-created", "all");
        if (await store.IncrementAsync(counter, 1, cancellationToken) % CreationsBetweenSweeps == 0)
        {
            await SweepAsync(account, cancellationToken);
        }

        return new Credentials
        {
            AccessKeyId = record.AccessKeyId,
            SecretAccessKey = record.SecretAccessKey,
            SessionToken = record.SessionToken,
            Expiration = new Timestamp { Seconds = record.ExpiresAt },
        };
    }

    /// <summary>Whose session a key is; null when it is none's, or expired.</summary>
    public async ValueTask<SessionRecord?> FindAsync(string account, string accessKey, CancellationToken cancellationToken) =>
        accessKey.Length > 0
        && await store.FindAsync(SessionDocument.Kind, SessionDocument.Key(account, accessKey), cancellationToken) is { Value: var session }
        && session.ExpiresAt > time.GetUtcNow().ToUnixTimeSeconds()
            ? session
            : null;

    private async Task SweepAsync(string account, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var all = new List<Kept<SessionRecord>>();
        await foreach (var kept in store.ListAllAsync(SessionDocument.Kind, account, IamIds.Region, cancellationToken: cancellationToken))
        {
            all.Add(kept);
        }

        var leaving = all.OrderByDescending(kept => kept.Value.ExpiresAt)
            .Where((kept, place) => place >= Most || kept.Value.ExpiresAt <= now)
            .Select(kept => new DeleteDocument(kept.Key));
        foreach (var writes in leaving.Chunk(500))
        {
            await store.CommitAsync(writes, cancellationToken);
        }
    }
}
