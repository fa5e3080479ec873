using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// Says during a handshake whether the client is asked for a certificate: only where it names a domain that wants one, since browsers bother
/// their users with the question.
/// </summary>
internal sealed class ClientCertificateDemand : IApiDirectoryObserver
{
    private volatile DomainDirectory _domains = DomainDirectory.Empty;

    public void DirectorySwapped(ApiDirectory current) => _domains = current.Domains;

    public bool IsMadeFor(string serverName) => _domains.TryFind(serverName, out var domain) && domain.Truststore is not null;
}
