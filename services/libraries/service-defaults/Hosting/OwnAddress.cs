using System.Net;
using System.Net.Sockets;

namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>Where others reach this machine or container, for planes that must say so.</summary>
public static class OwnAddress
{
    /// <summary>Stands in a setting for this machine's own address, which nobody can write down before a container has started.</summary>
    public const string Placeholder = "hostname";

    /// <summary>The text with the placeholder replaced.</summary>
    public static string Fill(string text) =>
        text.Contains(Placeholder, StringComparison.Ordinal) ? text.Replace(Placeholder, Find().ToString(), StringComparison.Ordinal) : text;

    /// <summary>The first IPv4 address of the machine's own name that is not loopback; loopback where there is none.</summary>
    private static IPAddress Find() =>
        Array.Find(Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork), address => !IPAddress.IsLoopback(address)) ?? IPAddress.Loopback;
}
