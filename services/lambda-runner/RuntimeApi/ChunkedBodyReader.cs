using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Reads a body that comes in chunks (RFC 9112, section 7.1) with its trailers, as streamed responses do.</summary>
internal static class ChunkedBodyReader
{
    /// <summary>Longest line between chunks, in bytes. A trailer can hold an error object in base64.</summary>
    private const int MostLineBytes = 64 * 1024;
    private const int MostTrailers = 32;

    public static async ValueTask<RequestBody> ReadAsync(RuntimeInput input, int mostBytes)
    {
        var body = new ArrayBufferWriter<byte>();
        var isTooLarge = false;
        while (true)
        {
            var line = await ReadLineAsync(input);
            if (line.End != BodyEnd.Complete) return line;
            if (!TryParseSize(line.Bytes.Span, out var size)) return new RequestBody(BodyEnd.Malformed, default);
            if (size == 0) break;

            isTooLarge |= size > mostBytes - body.WrittenCount;
            var end = await ReadChunkAsync(input, size, isTooLarge ? null : body);
            if (end != BodyEnd.Complete) return new RequestBody(end, default);
        }

        var trailers = await ReadTrailersAsync(input);
        return trailers.End != BodyEnd.Complete ? trailers
            : isTooLarge ? new RequestBody(BodyEnd.TooLarge, default)
            : trailers with { Bytes = body.WrittenMemory };
    }

    private static async ValueTask<BodyEnd> ReadChunkAsync(RuntimeInput input, long size, ArrayBufferWriter<byte>? body)
    {
        while (size > 0)
        {
            if (input.Untaken.IsEmpty && !await input.FillAsync()) return BodyEnd.Truncated;

            var part = (int)Math.Min(input.Untaken.Length, size);
            body?.Write(input.Untaken[..part]);
            input.Take(part);
            size -= part;
        }

        var line = await ReadLineAsync(input);
        return line.End != BodyEnd.Complete ? line.End : line.Bytes.IsEmpty ? BodyEnd.Complete : BodyEnd.Malformed;
    }

    private static async ValueTask<RequestBody> ReadTrailersAsync(RuntimeInput input)
    {
        var found = new RequestBody(BodyEnd.Complete, default);
        for (var count = 0; count <= MostTrailers; count++)
        {
            var line = await ReadLineAsync(input);
            if (line.End != BodyEnd.Complete) return line;
            if (line.Bytes.IsEmpty) return found;

            var text = Encoding.UTF8.GetString(line.Bytes.Span);
            var colon = text.IndexOf(':');
            if (colon <= 0) break;
            var value = text[(colon + 1)..].Trim();
            found = text[..colon].ToUpperInvariant() switch
            {
                "LAMBDA-RUNTIME-FUNCTION-ERROR-TYPE" => found with { ErrorType = value },
                "LAMBDA-RUNTIME-FUNCTION-ERROR-BODY" => found with { ErrorBody = value },
                _ => found,
            };
        }

        return new RequestBody(BodyEnd.Malformed, default);
    }

    private static async ValueTask<RequestBody> ReadLineAsync(RuntimeInput input)
    {
        while (true)
        {
            var end = input.Untaken.IndexOf("\r\n"u8);
            if (end >= 0)
            {
                var line = input.Untaken[..end].ToArray();
                input.Take(end + 2);
                return new RequestBody(BodyEnd.Complete, line);
            }

            if (input.Untaken.Length > MostLineBytes) return new RequestBody(BodyEnd.Malformed, default);
            if (!await input.FillAsync()) return new RequestBody(BodyEnd.Truncated, default);
        }
    }

    private static bool TryParseSize(ReadOnlySpan<byte> line, out long size)
    {
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).TrimEnd((byte)' ');
        return Utf8Parser.TryParse(digits, out size, out var consumed, 'x') && consumed == digits.Length && size >= 0;
    }
}
