using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Scope;

/// <summary>
/// What a request's SigV4 signature says of its caller; the signature itself is not verified here.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
/// <param name="AccessKey">The access key; empty for unsigned requests.</param>
/// <param name="Region">Region of the credential scope, <c>us-east-1</c> when unsigned.</param>
/// <param name="Service">Signing name of the service called; empty for unsigned requests.</param>
/// <param name="Rules">How they are read.</param>
public sealed record Credentials(string AccessKey, string Region, string Service, CredentialRules Rules = default)
{
    /// <summary>The account of callers whose access key names none: LocalStack's.</summary>
    public const string DefaultAccount = "000000000000";

    /// <summary>The region of callers who name none.</summary>
    public const string DefaultRegion = "us-east-1";

    private const int AccountDigits = 12;

    private static readonly Credentials Unsigned = new("", DefaultRegion, "");

    /// <summary>The account on whose behalf the caller calls.</summary>
    public string Account => AccountOf(AccessKey, Rules);

    /// <summary>
    /// A key of exactly twelve digits is the account itself; a key that Gatehouse or LocalStack made carries its account; any other key
    /// belongs to the default account.
    /// </summary>
    public static string AccountOf(string accessKey, CredentialRules rules = default) =>
        accessKey.Length == AccountDigits && accessKey.All(char.IsAsciiDigit) ? accessKey
        : AccessKeyAccounts.TryRead(accessKey, out var account, rules.ReadsAwsAccessKeys) ? account
        : DefaultAccount;

    /// <summary>Reads the Authorization header or the presigned form in the query. What cannot be read counts as unsigned.</summary>
    public static Credentials Of(HttpRequest http, CredentialRules rules = default)
    {
        var authorization = http.Headers.Authorization.ToString();
        const string field = "Credential=";
        var start = authorization.IndexOf(field, StringComparison.Ordinal);
        if (start >= 0)
        {
            var end = authorization.AsSpan(start).IndexOfAny(',', ' ');
            return Parse(end < 0 ? authorization[(start + field.Length)..] : authorization[(start + field.Length)..(start + end)], rules);
        }

        return http.Query.TryGetValue("X-Amz-Credential", out var presigned) ? Parse(presigned.ToString(), rules) : OlderSignature(http, authorization, rules);
    }

    /// <summary>
    /// Signature version 2, which names no region and no service; only S3 is still called so: <c>AWS AKID:signature</c>, or in a URL's query.
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html
    /// </summary>
    private static Credentials OlderSignature(HttpRequest http, string authorization, CredentialRules rules)
    {
        const string scheme = "AWS ";
        if (authorization.StartsWith(scheme, StringComparison.Ordinal))
        {
            return new Credentials(authorization[scheme.Length..].Split(':')[0], DefaultRegion, "s3", rules);
        }

        return http.Query.TryGetValue("AWSAccessKeyId", out var key) && http.Query.ContainsKey("Signature") && http.Query.ContainsKey("Expires")
            ? new Credentials(key.ToString(), DefaultRegion, "s3", rules)
            : Unsigned;
    }

    /// <summary>AKID/yyyymmdd/region/service/aws4_request.</summary>
    private static Credentials Parse(string credential, CredentialRules rules)
    {
        var parts = credential.Split('/');
        return parts.Length == 5 ? new Credentials(parts[0], IsRegion(parts[2], rules) ? parts[2] : DefaultRegion, parts[3], rules) : Unsigned;
    }

    /// <summary>Shape only (<c>eu-west-1</c>, <c>us-gov-east-1</c>): new regions appear without us.</summary>
    private static bool IsRegion(string text, CredentialRules rules) =>
        (rules.AllowsNonstandardRegions ? text.Length is > 0 and < 64
            : text.Length is > 8 and < 24 && char.IsAsciiDigit(text[^1]) && text.Count(c => c == '-') is 2 or 3)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
