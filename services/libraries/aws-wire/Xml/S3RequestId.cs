using System.Security.Cryptography;
using System.Text;

namespace Gatehouse.AwsWire.Xml;

/// <summary>A request's id in the two shapes that S3 gives it.</summary>
internal static class S3RequestId
{
    private const int Length = 16;

    /// <summary>The beginning of the id that the log has, in capitals: sixteen hexadecimal digits.</summary>
    public static string Of(string requestId)
    {
        var digits = requestId.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return digits.Length > Length ? digits[..Length] : digits;
    }

    /// <summary>AWS's names the host that answered; to callers it is opaque.</summary>
    public static string HostIdOf(string requestId) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(requestId)));
}
