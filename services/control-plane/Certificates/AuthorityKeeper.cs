using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Certificates;

/// <summary>
/// Keeps the one certificate authority of this installation: made when it is first asked for, the same for every replica and after every
/// restart, since clients were told to trust it.
/// </summary>
internal sealed class AuthorityKeeper(IDocumentStore store, TimeProvider time)
{
    public static readonly DocumentKind<CertificateAuthority> Kind = new("gatehouse/certificate-authority");
    private static readonly DocumentKey Key = GlobalClaims.Key(Kind.Name, "authority");

    public async Task<CertificateAuthority> GetAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Kind, Key, cancellationToken) is { } kept)
        {
            return kept.Value;
        }

        var made = SelfSignedAuthority.Create(time.GetUtcNow());
        var outcome = await store.CommitAsync([Write(made)], cancellationToken);
        return outcome.Committed ? made : await GetAsync(cancellationToken);
    }

    /// <summary>Runs something that empties the store, and keeps the authority through it.</summary>
    public async Task KeepThroughAsync(Func<Task> reset, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(Kind, Key, cancellationToken);
        await reset();
        if (kept is not null)
        {
            await store.CommitAsync([Write(kept.Value)], cancellationToken);
        }
    }

    private static PutDocument Write(CertificateAuthority authority) => new(Key, "", authority.ToByteArray(), DocumentWrite.MustNotExist);
}
