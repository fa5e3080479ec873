using Gatehouse.EdgeRouter.Calls;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>A parameter of the query, decoded, its name in exactly this case; several values are joined by commas.</summary>
internal sealed class QueryVariable(string name) : ICallVariable
{
    public string? Read(ApiCall call)
    {
        var query = call.Exchange.Requested.Query;
        string? joined = null;
        foreach (var range in query.AsSpan().Split('&'))
        {
            var part = query.AsSpan(range);
            var equals = part.IndexOf('=');
            if (!FormText.DecodesTo(equals < 0 ? part : part[..equals], name)) continue;

            var value = equals < 0 ? "" : FormText.Decode(part[(equals + 1)..]);
            joined = joined is null ? value : $"{joined},{value}";
        }

        return joined;
    }
}

/// <summary>The encoding of query strings, where a plus is a blank.</summary>
internal static class FormText
{
    public static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('+') ? PercentEncoding.Decode(text.ToString().Replace('+', ' ')) : PercentEncoding.Decode(text);

    public static bool DecodesTo(ReadOnlySpan<char> text, string expected) =>
        text.Contains('+') ? Decode(text) == expected : PercentEncoding.DecodesTo(text, expected);
}
