using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Reads a body that comes in chunks (RFC 9112, section 7.1) with its trailers, as streamed responses do.</summary>
internal static class ChunkedBodyReader
{
    /// <summary>Longest line between chunks, in bytes. A trailer can hold an error object in base64.</summary>
    private const int MostLineBytes = 64 * 1024;
    private const int MostTrailers = 32;

    public static async ValueTask<RequestBody> ReadAsync(PipeReader reader, int mostBytes)
    {
        var body = new ArrayBufferWriter<byte>();
        var isTooLarge = false;
        while (true)
        {
            var line = await ReadLineAsync(reader);
            if (line.End != BodyEnd.Complete) return line;
            if (!TryParseSize(line.Bytes.Span, out var size)) return new RequestBody(BodyEnd.Malformed, default);
            if (size == 0) break;

            isTooLarge |= size > mostBytes - body.WrittenCount;
            var end = await ReadChunkAsync(reader, size, isTooLarge ? null : body);
            if (end != BodyEnd.Complete) return new RequestBody(end, default);
        }

        var trailers = await ReadTrailersAsync(reader);
        return trailers.End != BodyEnd.Complete ? trailers
            : isTooLarge ? new RequestBody(BodyEnd.TooLarge, default)
            : trailers with { Bytes = body.WrittenMemory };
    }

    private static async ValueTask<BodyEnd> ReadChunkAsync(PipeReader reader, long size, ArrayBufferWriter<byte>? body)
    {
        while (size > 0)
        {
            var read = await reader.ReadAsync();
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, size));
            if (body is not null)
            {
                foreach (var segment in part) body.Write(segment.Span);
            }

            size -= part.Length;
            reader.AdvanceTo(part.End);
            if (read.IsCompleted && size > 0) return BodyEnd.Truncated;
        }

        var line = await ReadLineAsync(reader);
        return line.End != BodyEnd.Complete ? line.End : line.Bytes.IsEmpty ? BodyEnd.Complete : BodyEnd.Malformed;
    }

    private static async ValueTask<RequestBody> ReadTrailersAsync(PipeReader reader)
    {
        var found = new RequestBody(BodyEnd.Complete, default);
        for (var count = 0; count <= MostTrailers; count++)
        {
            var line = await ReadLineAsync(reader);
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

    private static async ValueTask<RequestBody> ReadLineAsync(PipeReader reader)
    {
        while (true)
        {
            var read = await reader.ReadAsync();
            var buffer = read.Buffer;
            if (TryTakeLine(buffer, out var line, out var after))
            {
                reader.AdvanceTo(after);
                return new RequestBody(BodyEnd.Complete, line);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted) return new RequestBody(BodyEnd.Truncated, default);
            if (buffer.Length > MostLineBytes) return new RequestBody(BodyEnd.Malformed, default);
        }
    }

    private static bool TryTakeLine(in ReadOnlySequence<byte> buffer, out byte[] line, out SequencePosition after)
    {
        var sequence = new SequenceReader<byte>(buffer);
        var found = sequence.TryReadTo(out ReadOnlySequence<byte> text, "\r\n"u8);
        line = found ? text.ToArray() : [];
        after = sequence.Position;
        return found;
    }

    private static bool TryParseSize(ReadOnlySpan<byte> line, out long size)
    {
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).TrimEnd((byte)' ');
        return Utf8Parser.TryParse(digits, out size, out var consumed, 'x') && consumed == digits.Length && size >= 0;
    }
}
