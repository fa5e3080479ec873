using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gatehouse.AwsWire.Contents;

/// <summary>A request's body as the content that it carries: decoded where it comes in aws-chunked.</summary>
public sealed class ContentBody : IAsyncDisposable
{
    private const string Encoding = "aws-chunked";

    private readonly AwsChunkedStream? _chunked;

    private ContentBody(HttpRequest http)
    {
        _chunked = IsChunked(http) ? new AwsChunkedStream(http.Body) : null;
        Stream = _chunked is null ? http.Body : _chunked;
        Length = _chunked is null ? http.ContentLength : DecodedLength(http);
        Headers = http.Headers;
    }

    /// <summary>The content.</summary>
    public Stream Stream { get; }

    /// <summary>How long the content says it is; null when it does not say.</summary>
    public long? Length { get; }

    private IHeaderDictionary Headers { get; }

    /// <summary>Opens the body of a request.</summary>
    public static ContentBody Of(HttpRequest http) => new(http);

    /// <summary>A header of the request or, once the stream has been read, a trailer of the content; empty when it was not sent.</summary>
    public string Field(string name) =>
        _chunked is not null && _chunked.Trailers.TryGetValue(name, out var trailer) ? trailer : Headers[name].ToString();

    /// <summary>Whether a header or trailer of this name comes with the content: trailers are announced.</summary>
    public bool Announces(string name) =>
        Headers.ContainsKey(name) || Headers["x-amz-trailer"].ToString().Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the encoding, which the content does not have any more, out of a Content-Encoding.</summary>
    public static string WithoutEncoding(string contentEncoding) => string.Join(
        ',', contentEncoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.Equals(Encoding, StringComparison.OrdinalIgnoreCase)));

    public ValueTask DisposeAsync() => _chunked?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool IsChunked(HttpRequest http) =>
        http.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING-", StringComparison.Ordinal)
        || http.Headers[HeaderNames.ContentEncoding].ToString().Contains(Encoding, StringComparison.OrdinalIgnoreCase);

    private static long? DecodedLength(HttpRequest http) =>
        long.TryParse(http.Headers["x-amz-decoded-content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
