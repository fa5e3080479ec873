using System.Security.Cryptography;
using System.Text;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>Signature Version 4: a chain of HMACs from a secret key over its scope to the text that is signed.</summary>
internal static class RequestSignature
{
    public static string StringToSign(SignedRequest signed, string canonicalRequest) =>
        $"{SignedRequest.Algorithm}\n{signed.Timestamp}\n{signed.Scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)))}";

    public static string Sign(string secretKey, CredentialScope scope, string stringToSign)
    {
        var key = Hmac(Encoding.UTF8.GetBytes("AWS4" + secretKey), scope.Date);
        foreach (var part in (string[])[scope.Region, scope.Service, "aws4_request"]) key = Hmac(key, part);
        return Convert.ToHexStringLower(Hmac(key, stringToSign));
    }

    /// <summary>Takes as long for a nearly right signature as for a wrong one.</summary>
    public static bool AreSame(string expected, string claimed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(claimed));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
