using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using Gatehouse.EdgeRouter.Domains;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>
/// Serves TLS and plain text on one port, as LocalStack does: the first byte of a connection decides.
/// <code>
/// connection → first byte ─┬─ 0x16, a TLS handshake record → TLS ─┐
///                          └─ anything else ──────────────────────┴→ HTTP
/// </code>
/// </summary>
internal static class TlsOrPlain
{
    /// <summary>https://www.rfc-editor.org/rfc/rfc8446#section-5.1: every handshake record begins with its type.</summary>
    private const byte HandshakeRecord = 0x16;

    /// <summary>As long as Kestrel waits for a connection's next request.</summary>
    private static readonly TimeSpan FirstByteWithin = TimeSpan.FromSeconds(130);

    public static void AcceptBoth(this ListenOptions endpoint, ServerCertificates certificates, ClientCertificateDemand demand)
    {
        // The pipeline is built from its end: `plain` is set before the first connection comes.
        ConnectionDelegate? plain = null;
        endpoint.Use(tls => async connection =>
        {
            if (await ReadFirstByteAsync(connection) is { } first) await (first == HandshakeRecord ? tls : plain!)(connection);
        });
        endpoint.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = handshake => AnswerAsync(certificates, demand, handshake) });
        endpoint.Use(http => plain = http);
    }

    /// <summary>The first byte, left where it is; null when the client leaves or stays silent.</summary>
    private static async ValueTask<byte?> ReadFirstByteAsync(ConnectionContext connection)
    {
        using var patience = new CancellationTokenSource(FirstByteWithin);
        try
        {
            var input = connection.Transport.Input;
            var read = await input.ReadAsync(patience.Token);
            byte? first = read.Buffer.IsEmpty ? null : read.Buffer.FirstSpan[0];
            input.AdvanceTo(read.Buffer.Start);
            return first;
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
