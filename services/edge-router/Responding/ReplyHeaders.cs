using System.Collections.Frozen;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>Which headers of a reply are the gateway's own affair.</summary>
internal static class ReplyHeaders
{
    /// <summary>Carries the request id on every answer; HTTP/2 writes it in lower case.</summary>
    public const string RequestId = "Apigw-Requestid";

    private static readonly FrozenSet<string> OfTheHop = FrozenSet.ToFrozenSet(
        ["connection", "content-length", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the header describes one hop, so that an integration cannot set it.</summary>
    public static bool IsOfTheHop(string name) => OfTheHop.Contains(name);
}
