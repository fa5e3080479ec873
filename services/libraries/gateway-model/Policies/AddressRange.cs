using System.Net;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>Ranges of IP addresses in conditions: <c>192.0.2.0/24</c>, or one address.</summary>
internal static class AddressRange
{
    /// <summary>Null when one of them is no address.</summary>
    public static bool? Contains(string range, string address)
    {
        if (!IPAddress.TryParse(address, out var single)) return null;
        if (single.IsIPv4MappedToIPv6) single = single.MapToIPv4();
        if (!range.Contains('/')) return IPAddress.TryParse(range, out var exact) ? exact.Equals(single) : null;

        // Host bits may be set in a policy, and count for nothing: IPNetwork would refuse them.
        var slash = range.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(range.AsSpan(0, slash), out var first) || !byte.TryParse(range.AsSpan(slash + 1), out var bits)) return null;
        if (first.AddressFamily != single.AddressFamily) return false;

        var (a, b) = (first.GetAddressBytes(), single.GetAddressBytes());
        if (bits > 8 * a.Length) return null;

        for (var i = 0; i < bits; i++)
        {
            var mask = 0x80 >> (i % 8);
            if ((a[i / 8] & mask) != (b[i / 8] & mask)) return false;
        }

        return true;
    }
}
