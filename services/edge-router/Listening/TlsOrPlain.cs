using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using Gatehouse.EdgeRouter.Domains;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// Serves TLS and plain text on one port, as LocalStack does: the first bytes of a connection decide.
/// <code>
/// connection → first bytes ─┬─ 0x16, a TLS handshake record → TLS ─┬→ HTTP/1.1, or HTTP/2 by ALPN
///                           ├─ anything else ──────────────────────┘
///                           └─ PRI * HTTP/2.0 ─────────────────────→ HTTP/2
/// </code>
/// An HTTP/1.1 request with <c>Upgrade: h2c</c> is answered in HTTP/1.1: Kestrel does not know that upgrade, and RFC 9113 has given it up.
/// </summary>
internal static class TlsOrPlain
{
    /// <summary>As long as Kestrel waits for a connection's next request.</summary>
    private static readonly TimeSpan FirstBytesWithin = TimeSpan.FromSeconds(130);

    public static void AcceptBoth(this ListenOptions endpoint, ServerCertificates certificates, ClientCertificateDemand demand, CleartextHttp2 http2)
    {
        // The pipeline is built from its end: `plain` is set before the first connection comes.
        ConnectionDelegate? plain = null;
        endpoint.Use(tls => async connection =>
        {
            if (await ReadFirstBytesAsync(connection) is not { } speech) return;

            await (speech switch
            {
                Speech.Tls => tls(connection),
                Speech.Http2 => http2.ServeAsync(connection),
                _ => plain!(connection),
            });
        });
        endpoint.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = handshake => AnswerAsync(certificates, demand, handshake) });
        endpoint.Use(http => plain = http);
    }

    /// <summary>What the first bytes say, which are left where they are; null when the client leaves or stays silent.</summary>
    private static async ValueTask<Speech?> ReadFirstBytesAsync(ConnectionContext connection)
    {
        using var patience = new CancellationTokenSource(FirstBytesWithin);
        try
        {
            var input = connection.Transport.Input;
            for (var examined = 0L; ;)
            {
                var read = await input.ReadAsync(patience.Token);
                if (read.Buffer.IsEmpty) return null;

                var speech = FirstBytes.Judge(read.Buffer) ?? (read.IsCompleted ? Speech.Http1 : null);
                // What counts as examined never goes back, and whoever reads next is to be woken at once.
                input.AdvanceTo(read.Buffer.Start, speech is null ? read.Buffer.End : read.Buffer.GetPosition(examined));
                if (speech is not null) return speech;

                examined = read.Buffer.Length;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            return null;
        }
    }

    [SuppressMessage("Security", "CA5359", Justification = "Clients' certificates are judged where their requests enter a domain, which can answer them.")]
    private static async ValueTask<SslServerAuthenticationOptions> AnswerAsync(
        ServerCertificates certificates, ClientCertificateDemand demand, TlsHandshakeCallbackContext handshake) => new()
        {
            ServerCertificateContext = await certificates.ForAsync(handshake.ClientHelloInfo.ServerName, handshake.CancellationToken),
            ClientCertificateRequired = demand.IsMadeFor(handshake.ClientHelloInfo.ServerName),
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
            ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
        };
}
