using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>The formats of draft 4, section 7.3; any other accepts everything.</summary>
internal static partial class Formats
{
    private const int Milliseconds = 250;
    private const string Label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    public static bool Accept(string format, string text) => format switch
    {
        "date-time" => StringKeywords.Matches(DateTimes(), text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "email" => StringKeywords.Matches(Emails(), text),
        "hostname" => text.Length <= 255 && StringKeywords.Matches(Hostnames(), text),
        "ipv4" => StringKeywords.Matches(Ipv4s(), text) && IPAddress.TryParse(text, out _),
        "ipv6" => IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6
            && !text.AsSpan().ContainsAny("[]%"),
        "uri" => StringKeywords.Matches(Uris(), text),
        _ => true,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.ECMAScript, Milliseconds)]
    private static partial Regex DateTimes();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.ECMAScript, Milliseconds)]
    private static partial Regex Emails();

    [GeneratedRegex($@"^{Label}(\.{Label})*\z", RegexOptions.ECMAScript, Milliseconds)]
    private static partial Regex Hostnames();

    [GeneratedRegex(@"^\d{1,3}(\.\d{1,3}){3}\z", RegexOptions.ECMAScript, Milliseconds)]
    private static partial Regex Ipv4s();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*:|//)[^\s\\]*\z", RegexOptions.ECMAScript, Milliseconds)]
    private static partial Regex Uris();
}
