using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Certificates;

/// <summary>gatehouse.v1.Certificates: tells planes what to sign with and what to trust.</summary>
internal sealed class CertificatesService(AuthorityKeeper authority) : Protocol.Certificates.CertificatesBase
{
    public override Task<CertificateAuthority> GetAuthority(Empty request, ServerCallContext context) => authority.GetAsync(context.CancellationToken);
}
