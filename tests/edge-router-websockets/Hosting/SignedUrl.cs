using System.Security.Cryptography;
using System.Text;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>
/// A URL that is signed as browsers need it, whose headers they cannot set.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
/// </summary>
internal static class SignedUrl
{
    /// <param name="edge">Where the API's one stage is.</param>
    /// <param name="secret">The caller's; that of the access key test is test.</param>
    /// <param name="age">How long ago it was signed, for a minute.</param>
    public static string QueryFor(RunningEdge edge, string secret, TimeSpan age)
    {
        var time = (edge.Time.GetUtcNow() - age).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");
        var scope = $"{time[..8]}/us-east-1/execute-api/aws4_request";
        var query = $"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={Uri.EscapeDataString($"test/{scope}")}&X-Amz-Date={time}&X-Amz-Expires=60&X-Amz-SignedHeaders=host";
        var canonical = $"GET\n{edge.StagePath}\n{query}\nhost:{edge.Address}\n\nhost\n{Hash("")}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(canonical)}"));
        return $"{query}&X-Amz-Signature={Convert.ToHexStringLower(signature)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
