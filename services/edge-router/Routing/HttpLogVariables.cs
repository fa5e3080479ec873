using System.Globalization;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Routing;

/// <summary>What access logs of HTTP APIs have of their own: their moments are seconds, as captured from AWS, where events have milliseconds.</summary>
internal static class HttpLogVariables
{
    private static readonly ContextVariable Seconds =
        new(call => call.Exchange.ReceivedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public static ICallVariable? Of(string name, ICallVariable? common) => name == "requestTimeEpoch" ? Seconds : common;
}
