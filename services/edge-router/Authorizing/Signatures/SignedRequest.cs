using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// What a request says about its signature, in its Authorization header or in its query.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
/// <param name="AccessKey">Who claims to have signed.</param>
/// <param name="Scope"><c>yyyymmdd/region/service/aws4_request</c>.</param>
/// <param name="SignedHeaders">Lower-case names, as they were listed.</param>
/// <param name="Signature">Lower-case hexadecimal.</param>
/// <param name="Timestamp">As it was sent: <c>yyyymmddThhmmssZ</c>.</param>
/// <param name="Lifetime">How long a signed URL is good; null for signed headers.</param>
internal sealed record SignedRequest(
    string AccessKey, CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature, string Timestamp, TimeSpan? Lifetime)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string SignatureParameter = "X-Amz-Signature";

    private const string TimestampFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const string DateHeader = "X-Amz-Date";
    private const int LongestLifetime = 7 * 24 * 60 * 60;

    public bool InQuery => Lifetime is not null;

    public DateTimeOffset SignedAt { get; } = ReadTime(Timestamp);

    /// <summary>Whether a request claims to be signed at all.</summary>
    public static bool IsClaimedBy(HttpRequest request, string query) =>
        request.Headers.Authorization.Count > 0 || query.Contains(SignatureParameter, StringComparison.Ordinal);

    /// <summary>False when something of it is missing or unreadable.</summary>
    public static bool TryRead(HttpRequest request, string query, [NotNullWhen(true)] out SignedRequest? signed) =>
        request.Headers.Authorization.Count > 0 ? TryReadHeader(request, out signed) : TryReadQuery(query, out signed);

    private static bool TryReadHeader(HttpRequest request, [NotNullWhen(true)] out SignedRequest? signed)
    {
        signed = null;
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return false;

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..])) return false;
        }

        var timestamp = request.Headers[DateHeader] is [{ } date] ? date : "";
        return TryCreate(parts.GetValueOrDefault("Credential"), parts.GetValueOrDefault("SignedHeaders"), parts.GetValueOrDefault("Signature"), timestamp, lifetime: null, out signed);
    }

    private static bool TryReadQuery(string query, [NotNullWhen(true)] out SignedRequest? signed)
    {
        signed = null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            if (!pair.StartsWith("X-Amz-", StringComparison.Ordinal) || equals < 0) continue;
            if (!parts.TryAdd(pair[..equals], FormText.Decode(pair.AsSpan(equals + 1)))) return false;
        }

        if (parts.GetValueOrDefault("X-Amz-Algorithm") != Algorithm) return false;
        if (!int.TryParse(parts.GetValueOrDefault("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;

        return seconds is >= 1 and <= LongestLifetime && TryCreate(
            parts.GetValueOrDefault("X-Amz-Credential"),
            parts.GetValueOrDefault("X-Amz-SignedHeaders"),
            parts.GetValueOrDefault(SignatureParameter),
            parts.GetValueOrDefault(DateHeader, ""),
            TimeSpan.FromSeconds(seconds),
            out signed);
    }

    private static bool TryCreate(
        string? credential, string? headers, string? signature, string timestamp, TimeSpan? lifetime, [NotNullWhen(true)] out SignedRequest? signed)
    {
        signed = null;
        if (credential is null || headers is null || signature is null || ReadTime(timestamp) == default) return false;
        if (credential.Split('/') is not [{ Length: > 0 } key, var date, var region, var service, "aws4_request"]) return false;

        signed = new SignedRequest(key, new CredentialScope(date, region, service), headers.Split(';'), signature, timestamp, lifetime);
        return true;
    }

    private static DateTimeOffset ReadTime(string timestamp) =>
        DateTimeOffset.TryParseExact(timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : default;
}

/// <summary>What a signing key is good for.</summary>
internal readonly record struct CredentialScope(string Date, string Region, string Service)
{
    public override string ToString() => $"{Date}/{Region}/{Service}/aws4_request";
}
