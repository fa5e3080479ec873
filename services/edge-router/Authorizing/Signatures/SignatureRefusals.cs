using System.Globalization;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// What is wrong with a signature, in AWS's words, which REST APIs tell; HTTP APIs say no more than Forbidden.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
/// </summary>
internal static class SignatureRefusals
{
    /// <summary>What logs say of it: https://github.com/pwrdrvr/microapps-core/blob/main/packages/microapps-cdk/README.md</summary>
    public static Refusal Missing { get; } = new(RefusalKind.MissingAuthenticationToken, "Missing Authentication Token")
    {
        Error = "The request for the IAM Authorizer doesn't match the format that API Gateway expects.",
    };

    public static Refusal UnknownKey { get; } = new(RefusalKind.UnknownAccessKey, "The security token included in the request is invalid.");

    public static Refusal WrongService { get; } = Invalid("Credential should be scoped to correct service: 'execute-api'. ");

    public static Refusal WrongRegion { get; } = Invalid("Credential should be scoped to a valid region. ");

    public static Refusal HostNotSigned { get; } = Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");

    /// <summary>Our words.</summary>
    public static Refusal UrlExpired { get; } = Invalid("Signature expired");

    public static Refusal Incomplete(string authorization) => Invalid(
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
        + "Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a "
        + $"'Date' header. Authorization={authorization}");

    public static Refusal WrongDate(SignedRequest signed) => Invalid(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
        + $"'{signed.Scope.Date}' != '{signed.Timestamp[..8]}', from '{signed.Timestamp}'.");

    public static Refusal TooOld(SignedRequest signed, DateTimeOffset now) => Invalid(
        $"Signature expired: {signed.Timestamp} is now earlier than {Text(now - SignatureAuthorizer.ClockTolerance)} ({Text(now)} - 5 min.)");

    public static Refusal TooNew(SignedRequest signed, DateTimeOffset now) => Invalid(
        $"Signature not yet current: {signed.Timestamp} is still later than {Text(now + SignatureAuthorizer.ClockTolerance)} ({Text(now)} + 5 min.)");

    public static Refusal Mismatch(string canonicalRequest, string stringToSign) => Invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. "
        + $"Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'{canonicalRequest}'\n\n"
        + $"The String-to-Sign should have been\n'{stringToSign}'\n");

    private static Refusal Invalid(string message) => new(RefusalKind.InvalidSignature, message);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
