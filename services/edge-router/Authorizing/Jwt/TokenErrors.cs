namespace Gatehouse.EdgeRouter.Authorizing.Jwt;

/// <summary>
/// What AWS says is wrong with a token, in <c>www-authenticate</c> and in access logs.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html and answers that users report.
/// </summary>
internal static class TokenErrors
{
    public const string Missing = "missing: token not provided";

    public const string Malformed = "token contains an invalid number of segments";

    public const string Audience = "the token does not have a valid audience";

    public const string Issuer = "issuer does not match";

    public const string Expired = "the token has expired";

    // No text of AWS is known for these: the words are ours.
    public const string NotYetValid = "the token is not valid yet";

    public const string IssuedInFuture = "the token was issued in the future";

    public const string UnknownKey = "the issuer has no key of this id";

    public const string Signature = "the signature is invalid";

    public static string Algorithm(string algorithm) => $"signing method {algorithm} is invalid";
}
