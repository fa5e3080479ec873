using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>What <c>X-Amz-Target</c> says: the service's prefix and the operation. Both are empty where it says nothing.</summary>
/// <param name="Prefix">For example <c>Logs_20140328</c>.</param>
/// <param name="Operation">For example <c>PutLogEvents</c>.</param>
public readonly record struct TargetHeader(string Prefix, string Operation)
{
    /// <summary>Reads the header.</summary>
    public static TargetHeader Of(HttpRequest http)
    {
        var target = http.Headers["X-Amz-Target"].ToString();
        var dot = target.LastIndexOf('.');
        return dot < 0 ? new TargetHeader("", "") : new TargetHeader(target[..dot], target[(dot + 1)..]);
    }
}
