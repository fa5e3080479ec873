using System.Buffers;
using System.Security.Cryptography;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// AWS_IAM: the caller signed the request with a key that is known. Verified as it was sent, whole: method, raw path, raw query, signed
/// headers, body. Whether the key's policies allow the call is not asked: every known key may call.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control-iam.html
/// </summary>
internal sealed class SignatureAuthorizer : IRouteAuthorizer
{
    /// <summary>How far a signer's clock may be from ours.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private const string Service = "execute-api";

    public GuardPhase Phase => GuardPhase.Authenticate;

    public ValueTask<Verdict> AuthorizeAsync(ApiCall call)
    {
        var query = call.Exchange.Requested.Query;
        if (!SignedRequest.IsClaimedBy(call.Request, query)) return new(SignatureRefusals.Missing);
        if (!SignedRequest.TryRead(call.Request, query, out var signed))
        {
            return new(SignatureRefusals.Incomplete(call.Request.Headers.Authorization.ToString()));
        }

        if (Check(signed, call) is { } refusal) return new(refusal);
        return call.Exchange.Apis.AccessKeys.Find(signed.AccessKey, call.Exchange.ReceivedAt) is { } key ? VerifyAsync(call, signed, key) : new(SignatureRefusals.UnknownKey);
    }

    private static Refusal? Check(SignedRequest signed, ApiCall call)
    {
        var now = call.Exchange.ReceivedAt;
        if (signed.Scope.Service != Service) return SignatureRefusals.WrongService;
        if (signed.Scope.Region != call.Region) return SignatureRefusals.WrongRegion;
        if (!signed.Timestamp.StartsWith(signed.Scope.Date, StringComparison.Ordinal) || signed.Scope.Date.Length != 8) return SignatureRefusals.WrongDate(signed);
        if (signed.SignedAt > now + ClockTolerance) return SignatureRefusals.TooNew(signed, now);
        if (signed.Lifetime is { } lifetime && signed.SignedAt + lifetime < now) return SignatureRefusals.UrlExpired;
        if (!signed.InQuery && signed.SignedAt < now - ClockTolerance) return SignatureRefusals.TooOld(signed, now);

        return signed.SignedHeaders.Contains("host") ? null : SignatureRefusals.HostNotSigned;
    }

    private static async ValueTask<Verdict> VerifyAsync(ApiCall call, SignedRequest signed, AccessKey key)
    {
        if (key.SessionToken is { } token && !CarriesToken(call, token)) return SignatureRefusals.UnknownKey;

        var hash = await RequestBody.LookAtAsync(call.Exchange.Context, HashOf);
        var (path, query) = call.Exchange.Requested;
        var canonical = CanonicalRequest.Of(call.Request, path, query, signed, hash);
        if (canonical is null) return SignatureRefusals.Mismatch("", "");

        var stringToSign = RequestSignature.StringToSign(signed, canonical);
        return RequestSignature.AreSame(RequestSignature.Sign(key.Secret, signed.Scope, stringToSign), signed.Signature)
            ? new SignedCaller(key)
            : SignatureRefusals.Mismatch(canonical, stringToSign);
    }

    private static bool CarriesToken(ApiCall call, string token) =>
        call.Request.Headers["X-Amz-Security-Token"] == token || call.Request.Query["X-Amz-Security-Token"] == token;

    private static string HashOf(ReadOnlySequence<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var segment in body) hash.AppendData(segment.Span);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
