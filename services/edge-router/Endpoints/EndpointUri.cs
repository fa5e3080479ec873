using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>The URL of an HTTP integration of a REST or WebSocket API, in which <c>{name}</c> stands for the mapped path variable of that name.</summary>
internal sealed class EndpointUri
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    private readonly string _text;

    private EndpointUri(string text, string? host = null) => (_text, Host) = (text, host);

    /// <summary>Which host a backend is asked for; null for the one by which it is reached.</summary>
    public string? Host { get; }

    /// <summary>The port that the URL names, or its scheme's own.</summary>
    public int Port
    {
        get
        {
            var authority = Authority(_text);
            var colon = authority.LastIndexOf(':');
            return colon >= 0 && int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : UsualPort;
        }
    }

    private int UsualPort => _text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? HttpsPort : HttpPort;

    /// <summary>False when the text is no HTTP URL.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EndpointUri? uri)
    {
        uri = BackendUrl.IsHttp(text) ? new EndpointUri(text) : null;
        return uri is not null;
    }

    /// <summary>The same path and query at another place, which is still asked for this URL's host.</summary>
    /// <param name="place">A URL without slash at its end.</param>
    public EndpointUri At(string place)
    {
        var authority = Authority(_text);
        var host = authority.EndsWith($":{UsualPort}") ? authority[..authority.LastIndexOf(':')] : authority;
        return new EndpointUri(place + _text[(AuthorityStart(_text) + authority.Length)..], host.ToString());
    }

    /// <summary>The URL for one request; false when what was mapped makes it none.</summary>
    /// <param name="parameters">What was mapped.</param>
    /// <param name="clientQuery">What a proxy passes on as it was sent; else empty.</param>
    /// <param name="uri">Absolute.</param>
    public bool TryBuild(MappedParameters parameters, string clientQuery, [NotNullWhen(true)] out Uri? uri)
    {
        var text = new StringBuilder(_text);
        foreach (var (name, values) in parameters.Path) text.Replace($"{{{name}}}", values.ToString());

        var separator = _text.Contains('?') ? '&' : '?';
        if (clientQuery.Length > 0) Append(text, ref separator, clientQuery);
        foreach (var (name, values) in parameters.QueryString)
        {
            foreach (var value in values) Append(text, ref separator, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value ?? "")}");
        }

        return BackendUrl.TryCreate(text.ToString(), out uri);
    }

    private static void Append(StringBuilder text, ref char separator, string part)
    {
        text.Append(separator).Append(part);
        separator = '&';
    }

    private static int AuthorityStart(string url) => url.IndexOf("://", StringComparison.Ordinal) + 3;

    private static ReadOnlySpan<char> Authority(string url)
    {
        var rest = url.AsSpan(AuthorityStart(url));
        var end = rest.IndexOfAny('/', '?');
        return end < 0 ? rest : rest[..end];
    }
}
