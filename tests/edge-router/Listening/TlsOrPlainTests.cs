using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Gatehouse.EdgeRouter.Tests.Hosting;

namespace Gatehouse.EdgeRouter.Tests.Listening;

public sealed class TlsOrPlainTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost.localstack.cloud")]
    [InlineData("abcdefghij.execute-api.localhost.localstack.cloud")]
    [InlineData("api.example.com")]
    public async Task A_client_that_trusts_the_authority_verifies_whatever_name_it_asks_for(string name)
    {
        await using var edge = await TestEdge.StartAsync();

        using var stream = await HandshakeAsync(edge, name);

        stream.RemoteCertificate!.Issuer.ShouldBe("CN=test authority");
    }

    [Fact]
    public async Task Plain_text_goes_on_at_the_same_port()
    {
        await using var edge = await TestEdge.StartAsync();

        var answer = await edge.Client.GetAsync($"http://127.0.0.1:{edge.Port}/_aws/execute-api/none/local/");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_API_is_called_over_TLS()
    {
        await using var edge = await TestEdge.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = Trusting(edge) });

        var answer = await client.GetAsync($"https://localhost:{edge.Port}/_aws/execute-api/none/local/");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_closes_without_a_word_disturbs_nobody()
    {
        await using var edge = await TestEdge.StartAsync();
        using (var silent = new TcpClient()) await silent.ConnectAsync(IPAddress.Loopback, edge.Port);

        using var stream = await HandshakeAsync(edge, "localhost");

        stream.IsAuthenticated.ShouldBeTrue();
    }

    private static async Task<SslStream> HandshakeAsync(TestEdge edge, string name)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, edge.Port);
        var stream = new SslStream(socket.GetStream());
        var options = Trusting(edge);
        options.TargetHost = name;
        await stream.AuthenticateAsClientAsync(options);
        return stream;
    }

    private static SslClientAuthenticationOptions Trusting(TestEdge edge) => new()
    {
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { edge.Authority.Root },
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationTime = edge.Time.GetUtcNow().UtcDateTime,
            VerificationTimeIgnored = false,
        },
    };
}
