using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Holds a request's whole body where the server received it, for integrations that need all of it at once.</summary>
internal static class RequestBody
{
    /// <summary>
    /// The body; valid until <see cref="Release"/>. The server ends the request once the limit that BodyLimit has set is exceeded.
    /// </summary>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }) return ReadOnlySequence<byte>.Empty;

        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted) return read.Buffer;

            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>
    /// Shows the whole body to somebody before its integration reads it, and leaves it where it is.
    /// </summary>
    public static async ValueTask<T> LookAtAsync<T>(HttpContext context, Func<ReadOnlySequence<byte>, T> look)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }) return look(ReadOnlySequence<byte>.Empty);

        var body = await ReadAsync(context);
        var seen = look(body);
        context.Request.BodyReader.AdvanceTo(body.Start, body.End);
        return seen;
    }

    public static void Release(HttpContext context, ReadOnlySequence<byte> body)
    {
        if (!body.IsEmpty) context.Request.BodyReader.AdvanceTo(body.End);
    }
}
