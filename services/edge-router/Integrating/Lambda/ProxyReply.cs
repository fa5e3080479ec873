using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>What a function wants to be answered: ready to be written, everything in it checked.</summary>
internal sealed record ProxyReply(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> JsonContent = [new("Content-Type", "application/json")];

    /// <summary>
    /// HTTP APIs say this for both payload formats where the function names no content type (aws-lambda-dotnet's snapshots of AWS).
    /// </summary>
    private static readonly KeyValuePair<string, string> TextContent = new("Content-Type", "text/plain; charset=utf-8");

    /// <summary>The answer that a 2.0 function leaves to the gateway: 200, its result being the body.</summary>
    public static ProxyReply Implicit(ReadOnlyMemory<byte> body) => new(200, JsonContent, body);

    /// <summary>False when status, headers or body cannot be sent.</summary>
    public static bool TryCreate(
        FunctionResult result, List<KeyValuePair<string, string>> headers, [NotNullWhen(true)] out ProxyReply? reply)
    {
        reply = null;
        // 1xx would not end the exchange. AWS's answer to it is not known.
        if (result.StatusCode is < 200 or > 599) return false;
        if (!headers.TrueForAll(header => HeaderText.IsValidName(header.Key) && HeaderText.IsValidValue(header.Value))) return false;

        var body = result.Body;
        if (result.IsBase64Encoded && !Base64Body.TryDecode(ref body)) return false;

        headers.RemoveAll(header => HopHeaders.Contains(header.Key));
        if (!headers.Exists(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))) headers.Add(TextContent);
        reply = new ProxyReply(result.StatusCode, headers, body);
        return true;
    }
}
