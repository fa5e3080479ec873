using System.Buffers;
using System.IO.Pipelines;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>Reads a body of known length into one array: the array that becomes the invocation's result.</summary>
internal static class RequestBodyReader
{
    public static ValueTask<RequestBody> ReadAsync(PipeReader reader, in RequestHead head, int mostBytes) =>
        head.IsChunked ? ChunkedBodyReader.ReadAsync(reader, mostBytes)
        : head.ContentLength > mostBytes ? DiscardAsync(reader, head.ContentLength)
        : head.ContentLength == 0 ? new(new RequestBody(BodyEnd.Complete, default))
        : CopyAsync(reader, new byte[head.ContentLength]);

    private static async ValueTask<RequestBody> CopyAsync(PipeReader reader, byte[] body)
    {
        var filled = 0;
        while (true)
        {
            if (!reader.TryRead(out var read)) read = await reader.ReadAsync();

            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, body.Length - filled));
            part.CopyTo(body.AsSpan(filled));
            filled += (int)part.Length;
            reader.AdvanceTo(part.End);

            if (filled == body.Length) return new RequestBody(BodyEnd.Complete, body);
            if (read.IsCompleted) return new RequestBody(BodyEnd.Truncated, default);
        }
    }

    private static async ValueTask<RequestBody> DiscardAsync(PipeReader reader, long length)
    {
        while (length > 0)
        {
            var read = await reader.ReadAsync();
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length));
            length -= part.Length;
            reader.AdvanceTo(part.End);
            if (read.IsCompleted && length > 0) return new RequestBody(BodyEnd.Truncated, default);
        }

        return new RequestBody(BodyEnd.TooLarge, default);
    }
}
