using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>The URL of an HTTP integration of a REST API, in which <c>{name}</c> stands for the mapped path variable of that name.</summary>
internal sealed class EndpointUri
{
    private readonly string _text;

    private EndpointUri(string text) => _text = text;

    /// <summary>False when the text is no HTTP URL.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EndpointUri? uri)
    {
        uri = BackendUrl.IsHttp(text) ? new EndpointUri(text) : null;
        return uri is not null;
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
}
