using System.Globalization;

namespace Gatehouse.LambdaRunner.Invoking;

/// <summary>X-Ray headers for events that came without one. https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html.</summary>
internal static class TraceIds
{
    /// <summary>Unsampled; made of the request id, whose randomness is as good as any.</summary>
    public static string For(Guid requestId, DateTimeOffset now)
    {
        Span<char> random = stackalloc char[32];
        requestId.TryFormat(random, out _, "N");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Root=1-{now.ToUnixTimeSeconds():x8}-{random[..24]};Parent={random[16..]};Sampled=0");
    }
}
