using System.Buffers.Text;
using System.Text;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Reads the head of an HTTP/1.1 request where it lies, without allocating.</summary>
internal static class RequestHeadParser
{
    /// <summary>Longest head, in bytes. Runtimes send a few hundred.</summary>
    public const int MostBytes = 16 * 1024;

    /// <param name="bytes">What has been received.</param>
    /// <param name="head">The head, when it is complete.</param>
    /// <param name="length">Its length, up to where the body starts.</param>
    public static HeadParse Parse(ReadOnlySpan<byte> bytes, out RequestHead head, out int length)
    {
        head = new RequestHead();
        var end = bytes[..Math.Min(bytes.Length, MostBytes)].IndexOf("\r\n\r\n"u8);
        length = end + 4;
        if (end < 0) return bytes.Length >= MostBytes ? HeadParse.Malformed : HeadParse.Incomplete;
        return TryParseLines(bytes[..end], ref head) ? HeadParse.Complete : HeadParse.Malformed;
    }

    private static bool TryParseLines(ReadOnlySpan<byte> lines, ref RequestHead head)
    {
        var requestLine = TakeLine(ref lines);
        var methodEnd = requestLine.IndexOf((byte)' ');
        var targetEnd = requestLine.LastIndexOf((byte)' ');
        if (methodEnd <= 0 || targetEnd <= methodEnd) return false;

        var version = requestLine[(targetEnd + 1)..];
        if (!version.SequenceEqual("HTTP/1.1"u8))
        {
            if (!version.SequenceEqual("HTTP/1.0"u8)) return false;
            head.KeepAlive = false;
        }

        RuntimeApiRoutes.Find(requestLine[..methodEnd], requestLine[(methodEnd + 1)..targetEnd], ref head);

        var hasLength = false;
        while (!lines.IsEmpty)
        {
            var line = TakeLine(ref lines);
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || !TryReadField(line[..colon], line[(colon + 1)..].Trim(" \t"u8), ref head, ref hasLength)) return false;
        }

        // Two lengths, two opinions where the next request starts.
        return !(hasLength && head.IsChunked);
    }

    private static bool TryReadField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ref RequestHead head, ref bool hasLength)
    {
        if (Is(name, "content-length"u8))
        {
            if (hasLength || !Utf8Parser.TryParse(value, out long length, out var consumed) || consumed != value.Length || length < 0) return false;
            hasLength = true;
            head.ContentLength = length;
        }
        else if (Is(name, "transfer-encoding"u8))
        {
            if (!Is(value, "chunked"u8)) return false;
            head.IsChunked = true;
        }
        else if (Is(name, "connection"u8))
        {
            if (Is(value, "close"u8)) head.KeepAlive = false;
            else if (Is(value, "keep-alive"u8)) head.KeepAlive = true;
        }
        else if (Is(name, "expect"u8))
        {
            head.ExpectsContinue = Is(value, "100-continue"u8);
        }
        else if (Is(name, "lambda-runtime-function-error-type"u8) || Is(name, "lambda-extension-function-error-type"u8))
        {
            head.ErrorType = Encoding.UTF8.GetString(value);
        }
        else if (Is(name, "lambda-runtime-function-response-mode"u8))
        {
            head.IsStreaming = Is(value, "streaming"u8);
            head.HasUnknownMode = !head.IsStreaming && !Is(value, "buffered"u8);
        }
        else if (Is(name, "lambda-extension-name"u8))
        {
            head.ExtensionName = Encoding.UTF8.GetString(value);
        }
        else if (Is(name, "lambda-extension-identifier"u8))
        {
            head.ExtensionId = Encoding.UTF8.GetString(value);
        }
        else if (Is(name, "lambda-extension-accept-feature"u8))
        {
            head.TellsAccount = value.IndexOf("accountId"u8) >= 0;
        }
        else if (Is(name, "gatehouse-log-mark"u8))
        {
            head.IsLogMarked = true;
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> expected) =>
        text.Length == expected.Length && Ascii.EqualsIgnoreCase(text, expected);

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> lines)
    {
        var end = lines.IndexOf("\r\n"u8);
        var line = end < 0 ? lines : lines[..end];
        lines = end < 0 ? [] : lines[(end + 2)..];
        return line;
    }
}
