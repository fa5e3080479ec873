using System.Globalization;
using System.Security.Cryptography;
using Gatehouse.EdgeRouter.Authorizing.Signatures;

namespace Gatehouse.EdgeRouter.Upstreams;

/// <summary>As whom a service is called.</summary>
/// <param name="AccountId">The account of the API whose integration calls.</param>
/// <param name="Region">Where the service is.</param>
/// <param name="Service">Its signing name.</param>
internal sealed record UpstreamCaller(string AccountId, string Region, string Service);

/// <summary>
/// Signs what the edge sends to a service itself. The access key is the account's number, by which emulators tell accounts apart; its secret
/// is <c>test</c>, as functions have it.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
internal static class UpstreamSignature
{
    private const string Secret = "test";
    private const string Authorization = "Authorization";
    private const string Date = "x-amz-date";
    private static readonly string[] SignedHeaders = ["host", Date];

    public static async Task AddAsync(HttpRequestMessage request, UpstreamCaller caller, DateTimeOffset now)
    {
        var timestamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = new CredentialScope(timestamp[..8], caller.Region, caller.Service);
        var signed = new SignedRequest(caller.AccountId, scope, SignedHeaders, Signature: "", timestamp, Lifetime: null);
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync() : [];
        var uri = request.RequestUri!;
        var headers = new Dictionary<string, string> { ["host"] = request.Headers.Host ?? uri.Authority, [Date] = timestamp };
        var canonical = CanonicalRequest.Of(
            request.Method.Method, uri.AbsolutePath, uri.Query.TrimStart('?'), SignedHeaders, headers.GetValueOrDefault,
            Convert.ToHexStringLower(SHA256.HashData(body)));
        var signature = RequestSignature.Sign(Secret, scope, RequestSignature.StringToSign(signed, canonical!));

        request.Headers.Remove(Date);
        request.Headers.Add(Date, timestamp);
        request.Headers.TryAddWithoutValidation(
            Authorization,
            $"{SignedRequest.Algorithm} Credential={caller.AccountId}/{scope}, SignedHeaders={string.Join(';', SignedHeaders)}, Signature={signature}");
    }
}
