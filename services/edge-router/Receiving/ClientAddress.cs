using System.Net;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Who is at the other end of the connection. What a request claims about itself does not count.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
