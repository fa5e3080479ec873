using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.S3.Reading;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>
/// Reads the authorities of a domain's mutual TLS from S3. They are taken when the domain is told to edges, as AWS takes them when the domain
/// is made or changed: a new object alone changes nothing.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
/// </summary>
internal sealed class Truststores(IObjectReader objects, ILogger<Truststores> log)
{
    /// <summary>Room for AWS's 1,000 certificates.</summary>
    private const int LargestBytes = 4 * 1024 * 1024;

    /// <summary>PEM; empty, and said in the log, where there is nothing to read.</summary>
    public async Task<ByteString> ReadAsync(string domainName, MutualTlsAuthentication mutual, CancellationToken cancellationToken)
    {
        if (!ObjectAddress.TryParse(mutual.TruststoreUri, out var address))
        {
            return Unreadable(domainName, mutual, "it names no object");
        }

        var found = await objects.FindAsync(address with { VersionId = mutual.TruststoreVersion }, cancellationToken);
        if (!found.Succeeded)
        {
            return Unreadable(domainName, mutual, found.Failure.Message);
        }

        if (found.Value.Size > LargestBytes)
        {
            return Unreadable(domainName, mutual, $"it is larger than {LargestBytes} bytes");
        }

        var content = new MemoryStream((int)found.Value.Size);
        await foreach (var chunk in objects.ReadAsync(found.Value, cancellationToken))
        {
            content.Write(chunk.Span);
        }

        return ByteString.CopyFrom(content.GetBuffer(), 0, (int)content.Length);
    }

    private ByteString Unreadable(string domainName, MutualTlsAuthentication mutual, string reason)
    {
        log.TruststoreUnreadable(domainName, mutual.TruststoreUri, reason);
        return ByteString.Empty;
    }
}
