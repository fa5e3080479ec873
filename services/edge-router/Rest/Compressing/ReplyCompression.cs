using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Compressing;

/// <summary>
/// Compresses answers from the API's minimumCompressionSize on, for clients that accept it, unless the integration has done so itself.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html
/// </summary>
internal static class ReplyCompression
{
    private const string ContentEncoding = "Content-Encoding";
    private const string Every = "*";

    /// <summary>The body as it goes out; says in the headers how it is coded.</summary>
    public static ReadOnlyMemory<byte> Apply(RestCall call, RestReply reply)
    {
        if (call.Stage.MinimumCompressionSize is not { } minimum || reply.Body.Length < Math.Max(minimum, 1)) return reply.Body;
        if (reply.Headers.Exists(header => header.Key.Equals(ContentEncoding, StringComparison.OrdinalIgnoreCase))) return reply.Body;
        if (Accepted(call.Request.Headers.AcceptEncoding.ToString()) is not { } coding) return reply.Body;

        reply.Headers.Add(new(ContentEncoding, coding.Name));
        return coding.Compress(reply.Body);
    }

    private static ContentCoding? Accepted(string acceptEncoding)
    {
        foreach (var range in acceptEncoding.AsSpan().Split(','))
        {
            var part = acceptEncoding.AsSpan(range);
            var semicolon = part.IndexOf(';');
            var isRefused = semicolon >= 0 && part[semicolon..].Contains("q=0", StringComparison.Ordinal) && !part[semicolon..].ContainsAnyInRange('1', '9');
            var name = (semicolon < 0 ? part : part[..semicolon]).Trim().ToString();
            if (!isRefused && (name == Every ? ContentCoding.All[0] : ContentCoding.Find(name)) is { } coding) return coding;
        }

        return null;
    }
}
