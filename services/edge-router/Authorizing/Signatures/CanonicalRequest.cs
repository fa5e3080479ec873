using System.Text;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>
/// The text that a signer signs: built from the request as it came over the wire, so that nothing that a server normalises can make two
/// different requests alike.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
/// </summary>
internal static class CanonicalRequest
{
    private const string Unreserved = "-_.~";

    /// <summary>Null when a header that is said to be signed is not there.</summary>
    public static string? Of(HttpRequest request, string path, string query, SignedRequest signed, string payloadHash) => Of(
        request.Method,
        path,
        query,
        signed.SignedHeaders,
        name => request.Headers.TryGetValue(name, out var values) && values.Count > 0
            ? string.Join(',', values.Select(value => Collapse(value ?? "")))
            : null,
        payloadHash);

    /// <summary>Null when a header that is to be signed is not there.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="path">As it stands on the request line.</param>
    /// <param name="query">As it stands on the request line, without question mark.</param>
    /// <param name="signedHeaders">In lower case.</param>
    /// <param name="header">The value of a header; null where there is none.</param>
    /// <param name="payloadHash">Of the body, or what stands for it.</param>
    public static string? Of(
        string method, string path, string query, IReadOnlyList<string> signedHeaders, Func<string, string?> header, string payloadHash)
    {
        var text = new StringBuilder();
        text.Append(method).Append('\n').Append(PathOf(path)).Append('\n').Append(QueryOf(query)).Append('\n');
        foreach (var name in signedHeaders)
        {
            if (header(name) is not { } value) return null;

            text.Append(name).Append(':').Append(value).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(payloadHash).ToString();
    }

    // What was encoded for the request line is encoded once more, as every service but S3 wants it; dots and double slashes are resolved.
    private static string PathOf(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            else if (segment is not ("" or "." or "..")) kept.Add(Encode(segment));
        }

        var joined = "/" + string.Join('/', kept);
        return kept.Count > 0 && path.EndsWith('/') ? joined + "/" : joined;
    }

    private static string QueryOf(string query)
    {
        if (query.Length == 0) return "";

        var pairs = new List<(string Name, string Value)>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            var name = Encode(FormText.Decode(equals < 0 ? pair : pair.AsSpan(0, equals)));
            if (name != SignedRequest.SignatureParameter) pairs.Add((name, equals < 0 ? "" : Encode(FormText.Decode(pair.AsSpan(equals + 1)))));
        }

        pairs.Sort(static (a, b) =>
        {
            var byName = string.CompareOrdinal(a.Name, b.Name);
            return byName != 0 ? byName : string.CompareOrdinal(a.Value, b.Value);
        });
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || Unreserved.Contains((char)octet)) encoded.Append((char)octet);
            else encoded.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
