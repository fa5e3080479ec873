using System.Security.Cryptography.X509Certificates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests.Certificates;

public sealed class AuthorityTests
{
    [Fact]
    public async Task The_authority_may_sign_certificates_and_has_its_key_beside_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var authority = await AuthorityOfAsync(bench);

        using var certificate = X509Certificate2.CreateFromPem(authority.Certificate, authority.PrivateKey);
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().ShouldHaveSingleItem().CertificateAuthority.ShouldBeTrue();
        certificate.NotAfter.ToUniversalTime().Year.ShouldBe(2036);
    }

    [Fact]
    public async Task Every_replica_has_the_same_authority()
    {
        await using var one = await ControlPlaneBench.StartAsync();
        await using var other = await one.StartReplicaAsync();

        var both = await Task.WhenAll(AuthorityOfAsync(one), AuthorityOfAsync(other));

        both[1].ShouldBe(both[0]);
    }

    [Fact]
    public async Task A_reset_forgets_everything_but_what_clients_were_told_to_trust()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await AuthorityOfAsync(bench);

        await new Protocol.Administration.AdministrationClient(bench.Calls).ResetAsync(new Empty());

        (await AuthorityOfAsync(bench)).ShouldBe(before);
    }

    private static async Task<CertificateAuthority> AuthorityOfAsync(ControlPlaneBench bench) =>
        await new Protocol.Certificates.CertificatesClient(bench.Calls).GetAuthorityAsync(new Empty());
}
