using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// A client's certificate as events and access logs show it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html
/// </summary>
internal sealed class ClientCertificate(X509Certificate2 certificate)
{
    private readonly string _pem = certificate.ExportCertificatePem();
    private readonly string _subject = certificate.Subject;
    private readonly string _issuer = certificate.Issuer;
    private readonly string _serialNumber = SerialNumberOf(certificate);
    private readonly string _notBefore = Time(certificate.NotBefore);
    private readonly string _notAfter = Time(certificate.NotAfter);

    /// <summary>A part of it by AWS's name, for example <c>validity.notAfter</c>; null for others.</summary>
    public string? Value(string name) => name switch
    {
        "clientCertPem" => _pem,
        "subjectDN" => _subject,
        "issuerDN" => _issuer,
        "serialNumber" => _serialNumber,
        "validity.notBefore" => _notBefore,
        "validity.notAfter" => _notAfter,
        _ => null,
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("clientCert"u8);
        json.WriteString("clientCertPem"u8, _pem);
        json.WriteString("subjectDN"u8, _subject);
        json.WriteString("issuerDN"u8, _issuer);
        json.WriteString("serialNumber"u8, _serialNumber);
        json.WriteStartObject("validity"u8);
        json.WriteString("notBefore"u8, _notBefore);
        json.WriteString("notAfter"u8, _notAfter);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SerialNumberOf(X509Certificate2 certificate) =>
        string.Join(':', Convert.FromHexString(certificate.SerialNumber).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary>As OpenSSL writes times: <c>May 28 12:30:02 2019 GMT</c>, a day of one digit behind two spaces.</summary>
    private static string Time(DateTime time)
    {
        var utc = time.ToUniversalTime();
        return string.Create(CultureInfo.InvariantCulture, $"{utc:MMM} {utc.Day,2} {utc:HH:mm:ss yyyy} GMT");
    }
}
